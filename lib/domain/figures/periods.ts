import { addDays, chinaDay, dayMs, dayStart } from '@/lib/shared/china-day';
import type { FigureSpan } from './inputs';

/** The end is left out. */
export type Period = { readonly from: Date; readonly to: Date };

const hourMs = 3_600_000;

/** So many days up to now, and as many before them up to the same time of day. */
export function periodsOf(now: Date, days: FigureSpan): { readonly now: Period; readonly before: Period } {
  const from = dayStart(addDays(chinaDay(now), 1 - days));
  const back = (at: Date) => new Date(at.getTime() - days * dayMs);
  return { now: { from, to: now }, before: { from: back(from), to: back(now) } };
}

/** What of a period is in the daily figures (whole days, the last one left out), and what is still to be counted. */
export type Split = { readonly days: { readonly from: string; readonly to: string } | null; readonly rest: Period };

/** @param open the first day that the daily figures may not hold whole; null: they hold none */
export function split({ from, to }: Period, open: string | null): Split {
  const first = chinaDay(from);
  const cut = open === null ? first : open < chinaDay(to) ? open : chinaDay(to);
  return cut <= first ? { days: null, rest: { from, to } } : { days: { from: first, to: cut }, rest: { from: dayStart(cut), to } };
}

const keyOf = (at: Date, unit: 'day' | 'hour') => {
  const local = new Date(at.getTime() + 8 * hourMs).toISOString();
  return unit === 'day' ? local.slice(0, 10) : local.slice(0, 13);
};

/** The days, or hours, of a period, as the facts name them: a day to its end, whatever the time is. */
export function keysOf({ from, to }: Period, unit: 'day' | 'hour'): string[] {
  const step = unit === 'day' ? dayMs : hourMs;
  const keys: string[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += step) keys.push(keyOf(new Date(at), unit));
  return keys;
}
