import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type ClaimedTimer, claimTimers, finishTimer } from '@/lib/domain/timers';
import { systemContext } from './context';
import { paymentProviders } from './providers';
import { timerHandlers } from './timer-handlers';

const most = 20;
const everyMs = 1000;

async function run(timer: ClaimedTimer): Promise<void> {
  const ctx = systemContext(`timer-${timer.kind}-${timer.subjectId}`);
  try {
    await finishTimer(ctx, timer, await timerHandlers[timer.kind](ctx, timer.subjectId, paymentProviders()));
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
