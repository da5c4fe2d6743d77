import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { lockLevelsOf } from '@/lib/domain/inventory/lock-levels';
import { readRefundable } from '@/lib/domain/payments/read-refundable';
import { requestRefund } from '@/lib/domain/payments/request-refund';
import { type Proposal, refundable, type RefundWish } from '@/lib/domain/payments/refundable';
import { newId } from '@/lib/shared/id';
import { fen, type Fen, toYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { finishRefunded } from './follow-refund';
import type { LockedCase } from './lock-case';
import { moveCase, releaseHeld } from './move-case';
import type { StepName } from './transitions';
import { isMerchantFault } from './views';

type Case = Pick<LockedCase, 'orderId' | 'reason' | 'lines'>;

const wishOf = ({ reason, lines }: Case): RefundWish => ({
  kind: 'after_sale',
  merchantFault: isMerchantFault(reason),
  lines: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
});

/** The most that can go back for a case's pieces now. */
export async function proposeFor(db: Context['db'], one: Case): Promise<Proposal> {
  const proposal = refundable(await readRefundable(db, one.orderId), wishOf(one));
  if (proposal === null) throw new Refusal('REFUND_QUANTITY');
  return proposal;
}

/** @throws Refusal REFUND_AMOUNT with the most yuan there are */
export function withinMost(amount: Fen, most: Fen): Fen {
  if (amount > most) throw new Refusal('REFUND_AMOUNT', { yuan: toYuan(most) }, 'amount');
  return amount;
}

type Agreed = {
  readonly amount?: Fen | null;
  readonly said?: { readonly text: string };
  readonly data?: Prisma.AfterSaleUpdateManyMutationInput;
};

/**
 * The step that sends a case's money back: what was agreed, at most what there is. Goods held for an exchange are for sale again.
 * @throws Refusal CASE_MOVED, REFUND_AMOUNT, REFUND_UNAVAILABLE
 */
export async function refundCase(
  ctx: Context,
  tx: Transaction,
  one: LockedCase,
  step: StepName,
  { amount = null, said, data = {} }: Agreed = {},
): Promise<void> {
  // All that may come free with it, an exchange's goods and gifts, at once.
  await lockLevelsOf(tx, one.orderId);
  const { max } = await proposeFor(tx, one);
  const given = amount === null ? null : withinMost(amount, max);
  const agreed = one.offeredAmount ?? (one.asksAll ? null : one.askedAmount);
  const least = agreed === null ? max : fen(agreed < BigInt(max) ? agreed : max);
  const sum = given ?? least;
  await moveCase(ctx, tx, one, step, {
    said: { ...said, amount: BigInt(sum) },
    data: { ...data, ...(given === null ? {} : { offeredAmount: given }) },
  });
  await releaseHeld(ctx, tx, one);
  const refundId = newId(ctx.now().getTime());
  const made = await requestRefund(ctx, tx, {
    refundId,
    order: one.order,
    wish: wishOf(one),
    amount: sum,
    reason: 'after_sale',
    afterSaleId: one.id,
  });
  // Nothing was paid for it: nothing is to be waited for.
  if (made === null) await finishRefunded(ctx, tx, one.id);
}
