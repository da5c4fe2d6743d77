import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { releaseStock } from '@/lib/domain/inventory/release-stock';
import { type OrderToRefund, readRefundable } from '@/lib/domain/payments/read-refundable';
import { cancellable, keeps } from '@/lib/domain/payments/refundable';
import { returnPromotions } from '@/lib/domain/promotions/return-promotions';
import { endShipping } from './end-shipping';
import { moveOrders } from './move-orders';
import { recordEvent } from './record-event';

/**
 * The order is refunded once nothing of what was bought is kept: all that was paid for the goods is on its way back. Freight that the
 * carrier has earned may stay paid. Gifts that haven't shipped stay with the shop. The caller holds the order's lock, and locks stock
 * before it comes here.
 */
export async function markRefunded(ctx: Context, tx: Transaction, orderId: string): Promise<void> {
  const { lines } = await readRefundable(tx, orderId);
  if (lines.some((line) => !line.gift && keeps(line))) return;
  if ((await tx.refund.count({ where: { orderId, state: 'to_approve' } })) > 0) return;
  await dropGifts(ctx, tx, orderId, lines);
  const moved = await moveOrders(ctx, tx, { name: 'refund', where: { id: orderId } });
  await endShipping(ctx, tx, orderId, null);
  if (moved.length > 0) await afterRefund(ctx, tx, orderId);
}

/** Gifts go with what was bought: those that haven't shipped are for sale again. */
async function dropGifts(ctx: Context, tx: Transaction, orderId: string, lines: OrderToRefund['lines']): Promise<void> {
  const parts = lines
    .filter((line) => line.gift && cancellable(line) > 0)
    .map((line) => ({ variantId: line.variantId, quantity: cancellable(line) }));
  if (parts.length === 0) return;
  await tx.$executeRaw`update "OrderLine" set "cancelledQuantity" = "quantity" - "shippedQuantity" where "orderId" = ${orderId}::uuid and "gift"`;
  const pieces = parts.reduce((all, { quantity }) => all + quantity, 0);
  if ((await releaseStock(ctx, tx, { orderId, reason: 'cancelled', parts })) < pieces)
    throw new Error(`gifts of order ${orderId} are not held`);
  await recordEvent(ctx, tx, orderId, { type: 'lines_cancelled', data: { reason: 'cancelled', pieces } });
}

/** What else follows, in the same transaction, when all that was paid for an order's goods goes back. */
async function afterRefund(ctx: Context, tx: Transaction, orderId: string): Promise<void> {
  await returnPromotions(ctx, tx, [orderId]);
  const { number, merchantId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { number: true, merchantId: true } });
  await recordDomainEvent(ctx, tx, { topic: 'order.refunded', aggregate: 'order', merchantId, aggregateId: orderId, data: { number } });
}
