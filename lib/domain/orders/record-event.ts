import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { actorName, type Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { orderEventTypes, type OrderEventType } from './event-views';

export type { OrderEventType } from './event-views';

type Event = { readonly type: OrderEventType; readonly data?: Prisma.InputJsonObject };

/** After these the figures of who ordered are others. Placing an order is not among them: it costs nothing more than before. */
const counted: ReadonlySet<OrderEventType> = new Set([
  'paid',
  'pay_on_delivery',
  'cancelled',
  'expired',
  'refused',
  'payment_refunded',
  'after_sale_opened',
]);

/** Adds one event to the history of each order, with who did it and when. Whether the shopper sees it is the type's. */
export async function recordEvents(ctx: Context, tx: Transaction, orderIds: readonly string[], { type, data = {} }: Event): Promise<void> {
  if (orderIds.length === 0) return;
  const same = { type, data, actor: actorName(ctx.actor), isPublic: orderEventTypes[type] === 'public', at: ctx.now() };
  await tx.orderEvent.createMany({ data: orderIds.map((orderId) => ({ id: newId(), orderId, ...same })) });
  if (counted.has(type)) await enqueue(tx, 'customers.count', { orderIds: [...orderIds] }, { requestId: ctx.requestId });
}

/** Adds one event to an order's history. */
export const recordEvent = (ctx: Context, tx: Transaction, orderId: string, event: Event): Promise<void> =>
  recordEvents(ctx, tx, [orderId], event);
