import type { ShopperContext, StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { ReasonedInput, SaySomethingInput } from './inputs';
import { lockCase } from './lock-case';
import { addMessage, mailAnswer, moveCase } from './move-case';
import { ownCases, type PartyContext } from './owner';
import { refundCase } from './refund-case';
import { firstAllowed } from './transitions';

type Numbered = { readonly number: string };

/**
 * The shopper takes what the shop offers: it goes back at once, or once the goods are back.
 * @throws Refusal NOT_FOUND, CASE_MOVED
 */
export const acceptOffer = (ctx: ShopperContext, { number }: Numbered): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, userId: ctx.actor.userId });
    const step = firstAllowed(['accept_refund', 'accept_received', 'accept_return'], one, 'shopper');
    if (step === undefined) throw new Refusal('CASE_MOVED');
    if (step !== 'accept_return') return refundCase(ctx, tx, one, step);
    const { returnAddress } = await tx.merchant.findUniqueOrThrow({ where: { id: one.merchantId }, select: { returnAddress: true } });
    await moveCase(ctx, tx, one, step, { data: { returnTo: returnAddress } });
  });

/**
 * The shopper doesn't want it any more. Withdrawing twice is withdrawing once.
 * @throws Refusal NOT_FOUND, CASE_MOVED once the goods are on their way back
 */
export const withdrawCase = (ctx: ShopperContext, { number }: Numbered): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, userId: ctx.actor.userId });
    if (one.state !== 'closed') await moveCase(ctx, tx, one, 'withdraw');
  });

/** The shopper has the new goods. @throws Refusal NOT_FOUND, CASE_MOVED */
export const confirmNew = (ctx: ShopperContext, { number }: Numbered): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, userId: ctx.actor.userId });
    if (one.state !== 'done') await moveCase(ctx, tx, one, 'confirm_new');
  });

/**
 * Brings a case before the platform: the shopper what the shop refused or wants to give, the shop what came back. Within the 7 or 10 days
 * that the state lasts.
 * @throws Refusal NOT_FOUND, CASE_MOVED
 */
export const escalateCase = (ctx: ShopperContext | StaffContext, { number, text }: ReasonedInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { AND: [{ number }, ownCases(ctx)] });
    await moveCase(ctx, tx, one, ctx.actor.kind === 'staff' ? 'escalate_return' : 'escalate', { said: { text } });
    if (isStaff(ctx))
      await writeAudit(ctx, tx, { action: 'after_sale.escalate', entity: 'after_sale', entityId: one.id, after: { number, text } });
  });
const isStaff = (ctx: ShopperContext | StaffContext): ctx is StaffContext => ctx.actor.kind === 'staff';

/** Says something to the other party. @throws Refusal NOT_FOUND, CASE_MOVED once the case is over */
export const saySomething = (ctx: PartyContext, { number, text }: SaySomethingInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { AND: [{ number }, ownCases(ctx)] });
    if (one.state === 'done' || one.state === 'closed') throw new Refusal('CASE_MOVED');
    await mailAnswer(ctx, tx, await addMessage(ctx, tx, one.id, 'message', { text }));
  });
