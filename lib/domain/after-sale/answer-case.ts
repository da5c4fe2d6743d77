import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { toYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import type { OfferInput, ReasonedInput } from './inputs';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';

/**
 * The shop says no, with its reason: the shopper may bring it before the platform within 7 days.
 * @throws Refusal NOT_FOUND, CASE_MOVED
 */
export const refuseCase = (ctx: StaffContext, { number, text }: ReasonedInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, merchantId: ctx.actor.merchantId });
    await moveCase(ctx, tx, one, 'refuse', { said: { text } });
    await writeAudit(ctx, tx, { action: 'after_sale.refuse', entity: 'after_sale', entityId: one.id, after: { number, text } });
  });

/**
 * The shop offers less than was asked for, with its reason: the shopper takes it or brings it before the platform.
 * @throws Refusal NOT_FOUND, CASE_MOVED, CASE_LESS when it isn't less
 */
export const offerLess = (ctx: StaffContext, { number, amount, text }: OfferInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, merchantId: ctx.actor.merchantId });
    if (BigInt(amount) >= one.askedAmount) throw new Refusal('CASE_LESS', { yuan: toYuan(one.askedAmount) }, 'amount');
    await moveCase(ctx, tx, one, 'offer', { said: { text, amount: BigInt(amount) }, data: { offeredAmount: amount } });
    await writeAudit(ctx, tx, { action: 'after_sale.offer', entity: 'after_sale', entityId: one.id, after: { number, amount, text } });
  });
