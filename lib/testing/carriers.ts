import type { ParcelTracker } from '@/lib/domain/fulfilment/tracker';

/** A carrier that knows nothing and tells nothing. */
export const silentTracker: ParcelTracker = {
  track: async () => ({ kind: 'absent' }),
  subscribe: async () => ({ kind: 'refused', cause: 'silent' }),
};
