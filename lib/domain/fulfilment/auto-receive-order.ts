import type { Context } from '@/lib/domain/context';
import { receiveOrder } from './receive-order';

/** An order whose money has yet to be collected is looked at again after so long. */
const againMs = 86_400_000;

/**
 * The timer auto_receive: a delivered order that its shopper hasn't confirmed counts as received. Twice is once.
 * @returns when to come again; null when it is done
 */
export const autoReceiveOrder = (ctx: Context, orderId: string): Promise<Date | null> =>
  ctx.db.$transaction(async (tx) => {
    if (await receiveOrder(ctx, tx, { id: orderId })) return null;
    const uncollected = await tx.order.count({ where: { id: orderId, paymentStatus: 'unpaid', fulfilmentStatus: 'delivered' } });
    return uncollected === 0 ? null : new Date(ctx.now().getTime() + againMs);
  });
