import { expect, it } from 'vitest';
import { pollDelay } from './tracking-status';

it('asks sooner when a parcel is about to come, later when it has been long, and seldom while the carrier tells of it', () => {
  const delay = (status: 'in_transit' | 'out_for_delivery', days: number, pushedHoursAgo: number | null = null) =>
    pollDelay({ status, ageSeconds: days * 86_400, pushedSecondsAgo: pushedHoursAgo === null ? null : pushedHoursAgo * 3600 }, 1800);
  expect(delay('in_transit', 1)).toBe(1800);
  expect(delay('out_for_delivery', 2)).toBe(450);
  expect(delay('in_transit', 11)).toBe(7200);
  expect(delay('in_transit', 1, 3)).toBe(10_800);
  // A carrier that fell silent is asked as if it had never told.
  expect(delay('in_transit', 5, 49)).toBe(1800);
  expect(pollDelay({ status: 'out_for_delivery', ageSeconds: 0, pushedSecondsAgo: null }, 1)).toBe(1);
});
