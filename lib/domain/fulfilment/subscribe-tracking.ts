import type { Context } from '@/lib/domain/context';
import type { ParcelTracker } from './tracker';
import { isFinal } from './tracking-status';

/**
 * tracking.subscribe: asks the carrier to tell of a parcel by itself. One that refuses is asked about the parcel as before.
 * @throws Error when there was no answer: the job runs again
 */
export async function subscribeTracking(
  ctx: Context,
  tracker: ParcelTracker,
  { shipmentId }: { readonly shipmentId: string },
): Promise<void> {
  const shipment = await ctx.db.shipment.findUnique({ where: { id: shipmentId }, include: { order: { select: { phone: true } } } });
  if (shipment === null || shipment.subscribedAt !== null || isFinal(shipment.status)) return;
  const { carrierCode, trackingNumber } = shipment;
  const answer = await tracker.subscribe({ carrierCode, trackingNumber, phone: shipment.order.phone.slice(-4) });
  if (answer.kind === 'unknown') throw new Error(`no answer to a subscription: ${answer.cause}`);
  if (answer.kind === 'refused') return ctx.log.warn({ shipmentId, cause: answer.cause }, 'the carrier will not tell of a parcel');
  await ctx.db.shipment.updateMany({ where: { id: shipmentId, subscribedAt: null }, data: { subscribedAt: ctx.now() } });
}
