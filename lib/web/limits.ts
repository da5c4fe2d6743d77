import { env } from '@/lib/env';

/** How long an unpaid order is held. */
export const unpaidMinutes = () => env().UNPAID_MINUTES;

/** Days from delivery until an order counts as received. */
export const autoReceive = () => ({ autoReceiveDays: env().AUTO_RECEIVE_DAYS });

/** How often a day a person may look at what is masked of customers. */
export const revealsPerDay = () => ({ most: env().REVEALS_PER_DAY });
