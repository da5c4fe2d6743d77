import type { Transaction } from '@/lib/db/client';
import type { Context, StaffContext } from '@/lib/domain/context';
import { reserveForExchange } from '@/lib/domain/inventory/reserve-stock';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { ApproveCaseInput } from './inputs';
import { type LockedCase, lockCase } from './lock-case';
import { caseActor, moveCase } from './move-case';
import { refundCase } from './refund-case';
import { deadlines, firstAllowed } from './transitions';

/** Goods to send instead: held from now on. @returns whether there are enough */
const holdNew = (ctx: Context, tx: Transaction, { id, orderId, lines }: LockedCase): Promise<boolean> =>
  reserveForExchange(ctx, tx, {
    orderId,
    afterSaleId: id,
    parts: lines.map(({ quantity, orderLine }) => ({ variantId: orderLine.variantId, quantity })),
  });

/** Where the shopper sends the goods: what is said now is remembered. */
async function returnAddress(tx: Transaction, { merchantId }: LockedCase, said: string): Promise<string> {
  if (said !== '') {
    await tx.merchant.update({ where: { id: merchantId }, data: { returnAddress: said } });
    return said;
  }
  return (await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { returnAddress: true } })).returnAddress ?? '';
}

/**
 * The shop's yes, or the system's in its place: the money goes back, or the goods are to be sent back. The caller holds the lock.
 * An exchange for which the system finds no goods becomes a return for money.
 */
async function sayYes(ctx: Context, tx: Transaction, one: LockedCase, { returnTo, text }: Omit<ApproveCaseInput, 'number'>): Promise<void> {
  const step = firstAllowed(deadlines.requested?.next ?? [], one, caseActor(ctx));
  if (step === undefined) throw new Refusal('CASE_MOVED');
  if (step !== 'approve_return') return refundCase(ctx, tx, one, step, { said: { text } });
  const address = await returnAddress(tx, one, returnTo);
  if (address === '' && ctx.actor.kind === 'staff') throw new Refusal('RETURN_ADDRESS', {}, 'returnTo');
  const held = one.kind !== 'exchange' || (await holdNew(ctx, tx, one));
  if (!held && ctx.actor.kind === 'staff') throw new Refusal('OUT_OF_STOCK', { available: 0 });
  const data = { ...(address === '' ? {} : { returnTo: address }), ...(held ? {} : { kind: 'return_refund' as const }) };
  await moveCase(ctx, tx, one, step, { said: { text }, data });
}

/**
 * The shop says yes to what the shopper asks for.
 * @throws Refusal NOT_FOUND, CASE_MOVED, RETURN_ADDRESS, OUT_OF_STOCK for an exchange without goods
 */
export const approveCase = (ctx: StaffContext, { number, ...said }: ApproveCaseInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, merchantId: ctx.actor.merchantId });
    await sayYes(ctx, tx, one, said);
    await writeAudit(ctx, tx, { action: 'after_sale.approve', entity: 'after_sale', entityId: one.id, after: { number } });
  });

/** Nobody answered in time: the case goes the shopper's way. */
export const approveUnanswered = (ctx: Context, tx: Transaction, one: LockedCase): Promise<void> =>
  sayYes(ctx, tx, one, { returnTo: '', text: '' });
