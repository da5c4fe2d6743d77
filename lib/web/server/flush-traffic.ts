import { database } from '@/lib/db/client';
import { recordTraffic } from '@/lib/domain/figures/record-traffic';
import { log } from '@/lib/log';
import { traffic } from './traffic-counter';

/** A process that dies at once loses what it counted in so long, and no more. */
const everyMs = 10_000;

/** Writes what was counted every ten seconds. @returns what stops it, with the rest written */
export function flushTraffic(): () => Promise<void> {
  const flush = () =>
    traffic()
      .flush((counted) => recordTraffic(database(), counted))
      .catch((error: unknown) => log.warn({ error }, 'traffic could not be written, it will be later'));
  const timer = setInterval(() => void flush(), everyMs);
  return async () => {
    clearInterval(timer);
    await flush();
  };
}
