import 'server-only';
import { LRUCache } from 'lru-cache';
import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { findSession } from '@/lib/domain/accounts/sessions';
import { env } from '@/lib/env';
import { sessionCookie } from './session-cookie';

export type CurrentSession = { readonly userId: string; readonly sessionId: string; readonly name: string; readonly email: string | null };

/** Opening a token takes longer than asking for its session, which decides. */
const opened = new LRUCache<string, string>({ max: 5000, ttl: 300_000 });

async function sidOf(value: string): Promise<string | null> {
  const known = opened.get(value);
  if (known !== undefined) return known;
  const token = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  const sid = token?.['sid'];
  if (typeof sid !== 'string') return null;
  opened.set(value, sid);
  return sid;
}

/** next-auth's token from the cookie, and the row behind it: a revoked session is none. */
export const readSession = cache(async (): Promise<CurrentSession | null> => {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (value === undefined) return null;
  const sid = await sidOf(value);
  if (sid === null) return null;
  return findSession({ pool: database().pool, now: () => new Date() }, sid);
});
