import { actorName, type StaffContext } from '@/lib/domain/context';
import { finishRefunded } from '@/lib/domain/after-sale/follow-refund';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { letterJob } from '@/lib/domain/notifications/send-letter';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { enqueue, enqueueEach, jobOf } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { mayRefundAlone } from './refund-limits';
import { requestNoOf } from './request-refund';
import type { SettleFailedInput } from './refund-inputs';
import { fen, toYuan } from '@/lib/shared/money';

/**
 * What a person does about a refund that the provider refused for good: it is asked again under a new number, on purpose, or the money
 * was given back in another way. The claim at the order's lines stays what it was. Of two at once, one wins.
 * @throws Refusal NOT_FOUND, REFUND_DECIDED, REFUND_ABOVE_LIMIT
 */
export async function settleFailedRefund(ctx: StaffContext, { refundId, how, note }: SettleFailedInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const found = await tx.refund.findFirst({
      where: { id: refundId, order: { merchantId: ctx.actor.merchantId } },
      select: { orderId: true },
    });
    if (found === null || found.orderId === null) throw new Refusal('NOT_FOUND');
    await lockOrder(tx, { id: found.orderId });
    const { state, lines, ...refund } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, include: { lines: true } });
    if (state !== 'failed') throw new Refusal('REFUND_DECIDED');
    if (!(await mayRefundAlone(ctx, tx, fen(refund.amount)))) throw new Refusal('REFUND_ABOVE_LIMIT');
    const decidedBy = actorName(ctx.actor);
    if (how === 'by_hand') {
      await tx.refund.update({ where: { id: refundId }, data: { state: 'by_hand', decidedBy, doneAt: ctx.now() } });
      const data = { refundId, amount: fen(refund.amount), text: `¥${toYuan(refund.amount)}` };
      await recordEvent(ctx, tx, found.orderId, { type: 'payment_refunded', data });
      const follow = [letterJob({ about: 'order_refunded', refundId }), jobOf('fees.settle', { orderIds: [found.orderId] })];
      await enqueueEach(tx, follow, ctx.requestId);
      if (refund.afterSaleId !== null) await finishRefunded(ctx, tx, refund.afterSaleId);
    } else {
      const id = newId(ctx.now().getTime());
      await tx.refund.update({ where: { id: refundId }, data: { state: 'replaced', decidedBy } });
      await tx.refund.create({
        data: {
          ...refund,
          id,
          requestNo: requestNoOf(id),
          state: 'requested',
          failureCode: null,
          requestedBy: decidedBy,
          decidedBy: null,
          retryOfId: refundId,
          createdAt: ctx.now(),
          doneAt: null,
          lines: { create: lines.map(({ refundId: _old, ...line }) => line) },
        },
      });
      await enqueue(tx, 'refund.send', { refundId: id }, { key: `refund:${id}`, requestId: ctx.requestId });
    }
    await writeAudit(ctx, tx, {
      action: `refund.${how}`,
      entity: 'refund',
      entityId: refundId,
      after: { note, amount: String(refund.amount) },
    });
  });
}

/**
 * Asks the provider again now, under the same number, for a refund whose answer hasn't come.
 * @throws Refusal NOT_FOUND, REFUND_DECIDED when it isn't in flight
 */
export async function resendRefund(ctx: StaffContext, { refundId }: { readonly refundId: string }): Promise<void> {
  const refund = await ctx.db.refund.findFirst({
    where: { id: refundId, order: { merchantId: ctx.actor.merchantId } },
    select: { state: true },
  });
  if (refund === null) throw new Refusal('NOT_FOUND');
  if (refund.state !== 'requested') throw new Refusal('REFUND_DECIDED');
  await ctx.db.$transaction((tx) => enqueue(tx, 'refund.send', { refundId }, { key: `refund:${refundId}`, requestId: ctx.requestId }));
}
