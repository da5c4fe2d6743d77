import type { Context } from '@/lib/domain/context';
import { receiveOrder } from './receive-order';

/** While something of the order is in an after-sale case, or its money has yet to be collected, it is looked at again after so long. */
const laterMs = 86_400_000;

/**
 * The timer auto_receive: a delivered order that its shopper hasn't confirmed counts as received, unless an after-sale case is open. Twice
 * is once.
 * @returns when to come again; null when nothing is left to wait for
 */
export const autoReceiveOrder = (ctx: Context, orderId: string): Promise<Date | null> =>
  ctx.db.$transaction(async (tx) => {
    const later = new Date(ctx.now().getTime() + laterMs);
    const open = await tx.order.count({ where: { id: orderId, afterSaleStatus: 'open', fulfilmentStatus: { not: 'received' } } });
    if (open > 0) return later;
    if (await receiveOrder(ctx, tx, { id: orderId })) return null;
    const uncollected = await tx.order.count({ where: { id: orderId, paymentStatus: 'unpaid', fulfilmentStatus: 'delivered' } });
    return uncollected === 0 ? null : later;
  });
