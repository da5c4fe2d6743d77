import type { Context } from '@/lib/domain/context';
import { pollTracking } from '@/lib/domain/fulfilment/poll-tracking';
import { subscribeTracking } from '@/lib/domain/fulfilment/subscribe-tracking';
import type { Jobs } from '@/lib/domain/outbox';
import { env } from '@/lib/env';
import { parcelTracker } from '@/lib/jobs/carriers';

/** tracking.poll */
export async function pollParcel(ctx: Context, job: Jobs['tracking.poll']): Promise<void> {
  const { TRACKING_POLL_SECONDS: pollSeconds, AUTO_RECEIVE_DAYS: autoReceiveDays } = env();
  await pollTracking(ctx, { tracker: parcelTracker, pollSeconds, autoReceiveDays }, job);
}

/** tracking.subscribe */
export async function subscribeParcel(ctx: Context, job: Jobs['tracking.subscribe']): Promise<void> {
  await subscribeTracking(ctx, parcelTracker, job);
}
