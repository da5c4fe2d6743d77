import { database } from '@/lib/db/client';
import type { ActorOf, Context } from '@/lib/domain/context';
import { log } from '@/lib/log';

/** What a job works with: the system acts, under the id of the request that caused it. */
export function systemContext(requestId: string): Context<ActorOf<'system'>> {
  const { db, pool } = database();
  return { db, pool, actor: { kind: 'system' }, now: () => new Date(), requestId, log: log.child({ requestId }) };
}
