import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { recordTracking } from './record-tracking';
import type { ParcelTracker } from './tracker';
import { isFinal, pollDelay } from './tracking-status';

/** A parcel that no carrier has brought home by then is not asked about any more. */
const giveUpSeconds = 60 * 86_400;

export type PollSettings = {
  readonly tracker: ParcelTracker;
  /** Seconds between two questions about a parcel on its way. */
  readonly pollSeconds: number;
  readonly autoReceiveDays: number;
};

/**
 * Asks the carrier where a parcel is, keeps the answer and asks again later until the parcel is delivered, returned or
 * 60 days old. An answer that says nothing changes nothing.
 */
export async function pollTracking(ctx: Context, settings: PollSettings, { shipmentId }: { readonly shipmentId: string }): Promise<void> {
  const shipment = await ctx.db.shipment.findUnique({ where: { id: shipmentId }, include: { order: { select: { phone: true } } } });
  if (shipment === null || isFinal(shipment.status)) return;
  const age = (ctx.now().getTime() - shipment.createdAt.getTime()) / 1000;
  if (age > giveUpSeconds) return;
  const { carrierCode, trackingNumber } = shipment;
  const answer = await settings.tracker.track({ carrierCode, trackingNumber, phone: shipment.order.phone.slice(-4) });
  if (answer.kind === 'unknown') ctx.log.warn({ shipmentId, cause: answer.cause }, 'the carrier gave no answer');
  await ctx.db.$transaction(async (tx) => {
    let status = shipment.status;
    if (answer.kind === 'ok') {
      status = (await recordTracking(ctx, tx, { shipmentId, heard: answer, autoReceiveDays: settings.autoReceiveDays })) ?? status;
    } else {
      await tx.shipment.updateMany({ where: { id: shipmentId }, data: { lastPolledAt: ctx.now() } });
    }
    if (isFinal(status)) return;
    const pushedSecondsAgo = shipment.pushedAt === null ? null : (ctx.now().getTime() - shipment.pushedAt.getTime()) / 1000;
    const delay = pollDelay({ status, ageSeconds: age, pushedSecondsAgo }, settings.pollSeconds);
    const runAt = new Date(ctx.now().getTime() + delay * 1000);
    await enqueue(tx, 'tracking.poll', { shipmentId }, { runAt, key: `tracking:${shipmentId}`, requestId: ctx.requestId });
  });
}
