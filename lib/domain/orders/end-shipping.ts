import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { deliverOrder } from '@/lib/domain/fulfilment/record-tracking';
import { moveOrders } from './move-orders';

/**
 * What was left of an order that shipped in part was cancelled: its shipping is over, and its delivery when all parcels have come.
 * @param autoReceiveDays null where nobody is to confirm the receipt
 */
export async function endShipping(ctx: Context, tx: Transaction, orderId: string, autoReceiveDays: number | null): Promise<void> {
  const moved = await moveOrders(ctx, tx, { name: 'end_shipping', where: { id: orderId }, data: { shippedAt: ctx.now() } });
  if (moved.length > 0) await deliverOrder(ctx, tx, orderId, autoReceiveDays);
}
