import type { OperatorContext } from '@/lib/domain/context';
import { writeOperatorAudit } from '@/lib/domain/merchants/audit';
import type { DecideInput } from './inputs';
import { lockCase } from './lock-case';
import { moveCase, releaseHeld } from './move-case';
import { proposeFor, refundCase, withinMost } from './refund-case';

/**
 * The platform decides a dispute, with its reasons: so much goes back now, or once the goods are back, or nothing does.
 * @throws Refusal NOT_FOUND, CASE_MOVED, REFUND_AMOUNT
 */
export const decideDispute = (ctx: OperatorContext, { number, decision, amount, text }: DecideInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number });
    const said = { text };
    // Without an amount, what the shopper asked for; the shop's offer is what was disputed.
    const asked = { ...one, offeredAmount: null };
    if (decision === 'refund') await refundCase(ctx, tx, asked, 'decide_refund', { amount, said });
    else if (decision === 'no') await moveCase(ctx, tx, one, 'decide_no', { said });
    else {
      const { max } = await proposeFor(tx, one);
      const offeredAmount = amount === null ? null : withinMost(amount, max);
      const { returnAddress } = await tx.merchant.findUniqueOrThrow({ where: { id: one.merchantId }, select: { returnAddress: true } });
      // Who waited for a decision gets the money, not another try.
      await releaseHeld(ctx, tx, one);
      await moveCase(ctx, tx, one, 'decide_return', {
        said: { ...said, amount: amount === null ? null : BigInt(amount) },
        data: { kind: 'return_refund', offeredAmount, returnTo: returnAddress },
      });
    }
    await writeOperatorAudit(ctx, tx, one.merchantId, {
      action: 'after_sale.decide',
      entity: 'after_sale',
      entityId: one.id,
      after: { number, decision, amount, text },
    });
  });
