import type { Heard, TrackingScan, TrackingStatus } from './tracker';

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

/** Whether what is heard ends before what is known, as news do that overtook each other. That a parcel was delivered is never too late. */
export function isLate({ status, scans }: Heard, known: Date | null): boolean {
  if (known === null || scans.length === 0 || status === 'delivered') return false;
  return Math.max(...scans.map(({ at }) => at.getTime())) < known.getTime();
}

/** When a parcel was last seen, by what is known and what is heard of it; scans of the future count as now. */
export function lastMove({ scans }: Heard, known: Date | null, now: Date): Date {
  const times = [...scans.map(({ at }) => at.getTime()), known?.getTime() ?? 0];
  return new Date(Math.min(now.getTime(), Math.max(...times)));
}

/** When the parcel came: the carrier's own delivered scan, else the moment we heard of it. */
export function deliveredAt(scans: readonly TrackingScan[], now: Date): Date {
  const times = scans.filter((scan) => scan.status === 'delivered' && scan.at <= now).map((scan) => scan.at.getTime());
  return times.length === 0 ? now : new Date(Math.min(...times));
}

/** A carrier that has told of a parcel within so long is trusted to tell on. */
const trustSeconds = 2 * 86_400;

/**
 * Seconds until a parcel is asked about again: sooner when it is about to arrive, later when it has been on the way for long, and seldom,
 * to be sure, while the carrier tells of it by itself.
 */
export function pollDelay(
  parcel: { readonly status: TrackingStatus; readonly ageSeconds: number; readonly pushedSecondsAgo: number | null },
  baseSeconds: number,
): number {
  const { status, ageSeconds, pushedSecondsAgo } = parcel;
  const pushed = pushedSecondsAgo !== null && pushedSecondsAgo < trustSeconds;
  const pace = status === 'out_for_delivery' ? 0.25 : ageSeconds > 10 * 86_400 ? 4 : 1;
  return Math.max(1, Math.round(baseSeconds * pace * (pushed ? 6 : 1)));
}
