import type { Connection } from '@/lib/db/client';
import type { Actor, Context } from '@/lib/domain/context';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A context for a command; the clock stands still where `now` is given. */
export const testContext = <A extends Actor>({ db, pool }: Connection, actor: A, now?: Date): Context<A> => ({
  db,
  pool,
  actor,
  now: () => now ?? new Date(),
  requestId: 'test-request',
  log: quiet,
});
