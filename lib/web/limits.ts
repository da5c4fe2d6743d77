import { env } from '@/lib/env';

/** How long an unpaid order is held. */
export const unpaidMinutes = () => env().UNPAID_MINUTES;
