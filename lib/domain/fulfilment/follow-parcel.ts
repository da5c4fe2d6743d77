import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { watchParcel } from './watch-parcel';

/**
 * From now on a parcel's way is heard of: the carrier is asked to tell of it, and is asked about it until it does; the shop is
 * told when nothing is heard for long.
 */
export async function followParcel(ctx: Context, tx: Transaction, shipmentId: string): Promise<void> {
  await enqueue(tx, 'tracking.subscribe', { shipmentId }, { key: `subscribe:${shipmentId}`, requestId: ctx.requestId });
  await watchParcel(tx, { id: shipmentId, status: 'booked', movedAt: ctx.now() });
  await enqueue(tx, 'tracking.poll', { shipmentId }, { key: `tracking:${shipmentId}`, requestId: ctx.requestId });
}
