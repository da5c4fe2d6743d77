import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { returnPromotions } from '@/lib/domain/promotions/return-promotions';
import { moveOrders } from './move-orders';

/** What counts as gone or on its way: also what a person must still see to. */
export const owedStates = ['requested', 'done', 'failed', 'by_hand'] as const;

/**
 * The order is refunded once all that was paid for it is on its way back. The caller holds the order's lock.
 * @returns whether it is refunded now and wasn't before
 */
export async function markRefunded(ctx: Context, tx: Transaction, orderId: string): Promise<boolean> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      payable: true,
      lines: { select: { quantity: true, shippedQuantity: true, cancelledQuantity: true, refundedQuantity: true } },
    },
  });
  const sums = await tx.refund.aggregate({ _sum: { amount: true }, where: { orderId, state: { in: [...owedStates] } } });
  // Presents cost nothing: they may still have to be sent.
  const toShip = order.lines.some((line) => line.shippedQuantity + line.cancelledQuantity < line.quantity);
  const gone = order.lines.every((line) => line.cancelledQuantity + line.refundedQuantity === line.quantity);
  if ((sums._sum.amount ?? 0n) !== order.payable || toShip || (order.payable === 0n && !gone)) return false;
  const moved = await moveOrders(ctx, tx, { name: 'refund', where: { id: orderId } });
  if (moved.length > 0) await afterRefund(ctx, tx, moved);
  return moved.length > 0;
}

/** What else follows, in the same transaction, when all that was paid for these orders goes back. */
async function afterRefund(ctx: Context, tx: Transaction, orderIds: readonly string[]): Promise<void> {
  await returnPromotions(ctx, tx, orderIds);
  const orders = await tx.order.findMany({ where: { id: { in: [...orderIds] } }, select: { id: true, number: true, merchantId: true } });
  const refunded = { topic: 'order.refunded', aggregate: 'order' } as const;
  await recordDomainEvent(
    ctx,
    tx,
    ...orders.map(({ id, number, merchantId }) => ({ ...refunded, merchantId, aggregateId: id, data: { number } })),
  );
}
