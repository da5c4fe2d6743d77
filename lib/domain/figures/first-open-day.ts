import { chinaDay } from '@/lib/shared/china-day';

/** A change that was begun before midnight may commit after it, by so much at most. */
const slackMs = 3_600_000;

/** The first day that a run at this time may not have seen whole: those before it are in the daily figures for good. */
export const firstOpenDay = (builtTo: Date): string => chinaDay(new Date(builtTo.getTime() - slackMs));
