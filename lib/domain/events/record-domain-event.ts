import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

/** What outside listeners can be told of: area.what_happened. */
export type DomainTopic =
  | 'stock.alert_opened'
  | 'stock.alert_closed'
  | 'stock.restocked'
  | 'order.paid'
  | 'order.cancel_asked'
  | 'order.refunded'
  | 'refund.to_approve'
  | 'payment.exception_opened'
  | 'parcel.in_trouble'
  | 'after_sale.changed';

export type NewDomainEvent = {
  readonly topic: DomainTopic;
  /** Null: the platform's. */
  readonly merchantId: string | null;
  readonly aggregate: 'variant' | 'order' | 'refund' | 'payment' | 'after_sale' | 'shipment';
  readonly aggregateId: string;
  readonly data: Prisma.InputJsonObject;
};

/** Keeps what has happened, in the transaction of the change: the base of whatever is told outside. The table is append-only. */
export async function recordDomainEvent(
  ctx: Context,
  tx: Pick<Transaction, 'domainEvent'>,
  ...events: readonly NewDomainEvent[]
): Promise<void> {
  if (events.length === 0) return;
  const at = ctx.now();
  // Within a millisecond ids sort as they fall: those of one call in the order of what happened.
  const ids = events.map(() => newId(at.getTime())).toSorted((a, b) => (a < b ? -1 : 1));
  await tx.domainEvent.createMany({ data: events.map((event, index) => ({ ...event, id: ids[index] ?? newId(at.getTime()), at })) });
}
