import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expireCase } from '@/lib/domain/after-sale/expire-case';
import { autoReceiveOrder } from '@/lib/domain/fulfilment/auto-receive-order';
import type { Context } from '@/lib/domain/context';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { closeReviews } from '@/lib/domain/orders/review-window';
import { approveOverdue } from '@/lib/domain/payments/decide-refund';
import { type ClaimedTimer, claimTimers, finishTimer, type TimerKind } from '@/lib/domain/timers';
import { systemContext } from './context';
import { paymentProviders } from './providers';

const most = 20;
const everyMs = 1000;

/** What each timer does; the answer is when to come again, null when it is done. Each is safe to run twice. */
const handlers: Readonly<Record<TimerKind, (ctx: Context, subjectId: string) => Promise<Date | null>>> = {
  close_unpaid: (ctx, groupId) => expireGroup(ctx, paymentProviders(), groupId),
  auto_receive: autoReceiveOrder,
  review_window: closeReviews,
  refund_approval: approveOverdue,
  after_sale: expireCase,
};

async function run(timer: ClaimedTimer): Promise<void> {
  const ctx = systemContext(`timer-${timer.kind}-${timer.subjectId}`);
  try {
    await finishTimer(ctx, timer, await handlers[timer.kind](ctx, timer.subjectId));
  } catch (error) {
    ctx.log.warn({ error, timer }, 'timer failed, it will run again');
  }
}

/** Runs what is due; says how many there were. */
async function runDueTimers(): Promise<number> {
  const ctx = systemContext('timers');
  try {
    const timers = await claimTimers(ctx, most);
    await Promise.all(timers.map(run));
    return timers.length;
  } catch (error) {
    ctx.log.warn({ error }, 'timers could not be read');
    return 0;
  }
}

/** Looks for due timers every second. @returns what stops it, once what it is doing is done */
export function startTimers(): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  const loop = async () => {
    while (!stopping.signal.aborted)
      if ((await runDueTimers()) < most) await Promise.race([wait(everyMs, undefined, { ref: false }), stopped]);
  };
  const ended = loop();
  return async () => {
    stopping.abort();
    await ended;
  };
}
