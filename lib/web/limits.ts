import { env } from '@/lib/env';

/** How long an unpaid order is held. */
export const unpaidMinutes = () => env().UNPAID_MINUTES;

/** Bytes that a file to import may have. */
export const mostImportBytes = () => env().IMPORT_MAX_MB * 1024 ** 2;

/** Days from delivery until an order counts as received. */
export const autoReceive = () => ({ autoReceiveDays: env().AUTO_RECEIVE_DAYS });

/** How often a day a person may look at what is masked of customers. */
export const revealsPerDay = () => ({ most: env().REVEALS_PER_DAY });
