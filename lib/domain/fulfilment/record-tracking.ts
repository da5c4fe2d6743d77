import { createHash } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { tellOrder } from '@/lib/domain/outbox';
import { setTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';
import type { Heard, TrackingScan, TrackingStatus } from './tracker';
import { deliveredAt, isLate, lastMove, nextStatus } from './tracking-status';
import { tellTrouble, watchParcel } from './watch-parcel';

type News = { readonly shipmentId: string; readonly heard: Heard; readonly autoReceiveDays: number; readonly pushed?: boolean };
type Row = { orderId: string; number: string; trackingNumber: string; direction: 'outbound' | 'exchange' | 'back' };

const hashOf = (scan: TrackingScan) => createHash('sha256').update(`${scan.at.toISOString()}\n${scan.text}`).digest('hex');

/**
 * Merges what the carrier said of a parcel: scans that are there already are left, the status only moves forward, and news that are older
 * than what is known add scans alone. Open pages of the order are told. The last parcel's delivery makes the order delivered and sets the timer that receives it by itself.
 * @returns the parcel's status now; null when there is no such parcel.
 */
export async function recordTracking(
  ctx: Context,
  tx: Transaction,
  { shipmentId, heard, autoReceiveDays, pushed = false }: News,
): Promise<TrackingStatus | null> {
  // The order's row first, as shipping does: two parcels that arrive at once can't both believe the other is on its way.
  const [row] = await tx.$queryRaw<Row[]>`
    select s."orderId", o."number", s."trackingNumber", s."direction"::text from "Order" o join "Shipment" s on s."orderId" = o."id"
    where s."id" = ${shipmentId}::uuid for no key update of o`;
  if (row === undefined) return null;
  const known = await tx.trackingEvent.aggregate({ where: { shipmentId }, _max: { at: true } });
  const { count: added } = await tx.trackingEvent.createMany({
    data: heard.scans.map((scan) => ({
      id: newId(),
      shipmentId,
      status: scan.status,
      text: scan.text,
      place: scan.place,
      at: scan.at,
      hash: hashOf(scan),
    })),
    skipDuplicates: true,
  });
  const current = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { status: true } });
  const status = isLate(heard, known._max.at) ? current.status : nextStatus(current.status, heard.status);
  const changed = status !== current.status;
  await tx.shipment.update({
    where: { id: shipmentId },
    data: {
      ...(pushed ? { pushedAt: ctx.now() } : { lastPolledAt: ctx.now() }),
      status,
      ...(changed && status === 'delivered' ? { deliveredAt: deliveredAt(heard.scans, ctx.now()) } : {}),
    },
  });
  if (added > 0 || changed) await tellOrder(tx, row.number);
  if (changed && status === 'exception') {
    const data = { shipmentId, trackingNumber: row.trackingNumber };
    await recordEvent(ctx, tx, row.orderId, { type: 'tracking_exception', data });
  }
  if (changed && (status === 'exception' || status === 'returned')) await tellTrouble(ctx, tx, shipmentId, status);
  if (added > 0 || changed) await watchParcel(tx, { id: shipmentId, status, movedAt: lastMove(heard, known._max.at, ctx.now()) });
  if (status === 'delivered' && row.direction === 'outbound') await deliverOrder(ctx, tx, row.orderId, autoReceiveDays);
  return status;
}

/**
 * Delivered once every parcel of what was ordered is; also when the last one came before the rest was cancelled.
 * @param autoReceiveDays null where nobody is to confirm the receipt
 */
export async function deliverOrder(ctx: Context, tx: Transaction, orderId: string, autoReceiveDays: number | null): Promise<void> {
  const last = await tx.shipment.aggregate({ where: { orderId, direction: 'outbound' }, _max: { deliveredAt: true } });
  const moved = await moveOrders(ctx, tx, {
    name: 'deliver',
    where: {
      id: orderId,
      shipments: { some: { direction: 'outbound' }, every: { OR: [{ status: 'delivered' }, { direction: { not: 'outbound' } }] } },
    },
    data: { deliveredAt: last._max.deliveredAt ?? ctx.now() },
    event: { type: 'delivered' },
  });
  if (moved.length === 0 || autoReceiveDays === null) return;
  const dueAt = new Date(ctx.now().getTime() + autoReceiveDays * 86_400_000);
  await setTimer(tx, 'auto_receive', orderId, dueAt);
}
