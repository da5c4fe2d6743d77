import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';

/** From now on a parcel's way is heard of: the carrier is asked to tell of it, and is asked about it until it does. */
export async function followParcel(ctx: Context, tx: Transaction, shipmentId: string): Promise<void> {
  await enqueue(tx, 'tracking.subscribe', { shipmentId }, { key: `subscribe:${shipmentId}`, requestId: ctx.requestId });
  await enqueue(tx, 'tracking.poll', { shipmentId }, { key: `tracking:${shipmentId}`, requestId: ctx.requestId });
}
