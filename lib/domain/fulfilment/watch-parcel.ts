import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { dropTimer, setTimer } from '@/lib/domain/timers';
import type { TrackingStatus } from './tracker';
import { isFinal } from './tracking-status';

/** A parcel that nothing is heard of for so long stands still. */
const stillMs = 48 * 3_600_000;

type Trouble = 'exception' | 'returned' | 'still';
type Moved = { readonly id: string; readonly status: TrackingStatus; readonly movedAt: Date };

/** A parcel has moved, or was given to its carrier: it is looked at again when it has stood still for 48 hours. */
export async function watchParcel(tx: Transaction, { id, status, movedAt }: Moved): Promise<void> {
  if (isFinal(status)) await dropTimer(tx, 'parcel_still', id);
  else await setTimer(tx, 'parcel_still', id, new Date(movedAt.getTime() + stillMs));
}

/** Tells the shop that a parcel needs somebody: it failed, comes back, or stands still. */
export async function tellTrouble(ctx: Context, tx: Transaction, shipmentId: string, what: Trouble): Promise<void> {
  const { trackingNumber, order } = await tx.shipment.findUniqueOrThrow({
    where: { id: shipmentId },
    select: { trackingNumber: true, order: { select: { number: true, merchantId: true } } },
  });
  const data = { what, number: order.number, trackingNumber };
  await recordDomainEvent(ctx, tx, {
    topic: 'parcel.in_trouble',
    merchantId: order.merchantId,
    aggregate: 'shipment',
    aggregateId: shipmentId,
    data,
  });
}

/**
 * The timer parcel_still: nothing was heard of a parcel for 48 hours, which its shop is told once; another scan begins the time anew.
 * @returns when to come again; null when it was told, or there is nothing to wait for
 */
export const reportStill = (ctx: Context, shipmentId: string): Promise<Date | null> =>
  ctx.db.$transaction(async (tx) => {
    // A scan that comes in now waits, and sets the timer anew.
    await tx.$queryRaw`select 1 from "Order" o join "Shipment" s on s."orderId" = o."id" where s."id" = ${shipmentId}::uuid for no key update of o`;
    const parcel = await tx.shipment.findUnique({
      where: { id: shipmentId },
      select: {
        orderId: true,
        status: true,
        direction: true,
        trackingNumber: true,
        createdAt: true,
        order: { select: { fulfilmentStatus: true } },
        events: { where: { at: { lte: ctx.now() } }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
      },
    });
    if (parcel === null || isFinal(parcel.status)) return null;
    // Whoever has the goods has said so.
    if (parcel.direction === 'outbound' && parcel.order.fulfilmentStatus === 'received') return null;
    const movedAt = new Date(Math.max(parcel.createdAt.getTime(), parcel.events[0]?.at.getTime() ?? 0));
    const due = new Date(movedAt.getTime() + stillMs);
    if (due > ctx.now()) return due;
    await recordEvent(ctx, tx, parcel.orderId, { type: 'tracking_still', data: { shipmentId, trackingNumber: parcel.trackingNumber } });
    await tellTrouble(ctx, tx, shipmentId, 'still');
    return null;
  });
