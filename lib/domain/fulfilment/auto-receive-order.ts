import type { Context } from '@/lib/domain/context';
import { receiveOrder } from './receive-order';

/** The timer auto_receive: a delivered order that its shopper hasn't confirmed counts as received. Twice is once. */
export const autoReceiveOrder = (ctx: Context, orderId: string): Promise<boolean> =>
  ctx.db.$transaction((tx) => receiveOrder(ctx, tx, { id: orderId }));
