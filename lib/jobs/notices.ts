import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import { writeNotices } from '@/lib/domain/notices/write-notices';
import { systemContext } from './context';

const everyMs = 1000;

/** Looks every second for what the shops' people are to be told. @returns what stops it, once what it is doing is done */
export function startNotices(): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const ctx = systemContext('notices');
      await writeNotices(ctx).catch((error: unknown) => ctx.log.warn({ error }, 'notices could not be written'));
      await Promise.race([wait(everyMs, undefined, { ref: false }), stopped]);
    }
  };
  const ended = loop();
  return async () => {
    stopping.abort();
    await ended;
  };
}
