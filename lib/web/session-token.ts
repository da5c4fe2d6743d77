import 'server-only';
import { LRUCache } from 'lru-cache';
import { decode } from 'next-auth/jwt';
import { database } from '@/lib/db/client';
import { findSession } from '@/lib/domain/accounts/sessions';
import { env } from '@/lib/env';

/** Opening a token takes longer than asking for its session, which decides. */
const opened = new LRUCache<string, string>({ max: 5000, ttl: 300_000 });

/** The session that a token names, whatever has become of it; null when it is no token of ours. */
export async function sidOf(value: string): Promise<string | null> {
  const known = opened.get(value);
  if (known !== undefined) return known;
  // A cookie that was not made here, or by an earlier secret, opens to nothing.
  const token = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  const sid = token?.['sid'];
  if (typeof sid !== 'string') return null;
  opened.set(value, sid);
  return sid;
}

/** The session that next-auth's cookie names, while its row lasts: a revoked session is none. */
export async function sessionOfToken(value: string | undefined) {
  const sid = value === undefined ? null : await sidOf(value);
  return sid === null ? null : findSession({ pool: database().pool, now: () => new Date() }, sid);
}
