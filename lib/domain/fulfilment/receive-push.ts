import type { Context } from '@/lib/domain/context';
import { recordTracking } from './record-tracking';
import type { PushedParcel } from './tracker';

/**
 * What a carrier tells by itself: merged into each parcel's scans, so that doubled, late and out-of-order news change nothing twice. Parcels
 * that aren't known are passed over.
 * @returns how many parcels it was about
 */
export async function receivePush(ctx: Context, parcels: readonly PushedParcel[], autoReceiveDays: number): Promise<number> {
  let known = 0;
  for (const { carrierCodes, trackingNumber, heard } of parcels) {
    const shipment = await ctx.db.shipment.findFirst({
      where: { carrierCode: { in: [...carrierCodes] }, trackingNumber },
      select: { id: true },
    });
    if (shipment === null) continue;
    known += 1;
    if (heard === null) {
      // It tells nothing more of this one: it is asked again.
      await ctx.db.shipment.updateMany({ where: { id: shipment.id }, data: { subscribedAt: null, pushedAt: null } });
      continue;
    }
    await ctx.db.$transaction((tx) => recordTracking(ctx, tx, { shipmentId: shipment.id, heard, autoReceiveDays, pushed: true }));
  }
  return known;
}
