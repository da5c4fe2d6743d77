import type { TrackingScan, TrackingStatus } from './tracker';

const way: readonly TrackingStatus[] = ['booked', 'accepted', 'in_transit', 'out_for_delivery', 'delivered'];

/** Nothing more is heard of such a parcel. */
export const isFinal = (status: TrackingStatus): boolean => status === 'delivered' || status === 'returned';

/**
 * The parcel's status after hearing `seen`: only forward along the way, so a late or repeated answer changes nothing.
 * An exception may interrupt the way anywhere and the way may go on after it.
 */
export function nextStatus(current: TrackingStatus, seen: TrackingStatus): TrackingStatus {
  if (isFinal(current)) return current;
  if (seen === 'exception' || seen === 'returned') return seen;
  if (current === 'exception') return seen === 'booked' ? current : seen;
  return way.indexOf(seen) > way.indexOf(current) ? seen : current;
}

/** When the parcel came: the carrier's own delivered scan, else the moment we heard of it. */
export function deliveredAt(scans: readonly TrackingScan[], now: Date): Date {
  const times = scans.filter((scan) => scan.status === 'delivered' && scan.at <= now).map((scan) => scan.at.getTime());
  return times.length === 0 ? now : new Date(Math.min(...times));
}

/** Seconds until a parcel is asked about again: sooner when it is about to arrive, later when it has been on the way for long. */
export function pollDelay(status: TrackingStatus, ageSeconds: number, baseSeconds: number): number {
  const days = ageSeconds / 86_400;
  const factor = status === 'out_for_delivery' ? 0.25 : days > 10 ? 4 : 1;
  return Math.max(1, Math.round(baseSeconds * factor));
}
