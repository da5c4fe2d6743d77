import type { ManagedState } from './manage-views';

type Times = { readonly status: 'active' | 'paused'; readonly startsAt: Date; readonly endsAt: Date | null; readonly left: number | null };

/** One word for where an offer stands. */
export function managedState({ status, startsAt, endsAt, left }: Times, now: Date): ManagedState {
  if (endsAt !== null && endsAt <= now) return 'ended';
  if (status === 'paused') return 'paused';
  if (startsAt > now) return 'scheduled';
  return left !== null && left <= 0 ? 'used_up' : 'running';
}
