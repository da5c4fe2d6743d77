import 'server-only';
import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { findSession } from '@/lib/domain/accounts/sessions';
import { env } from '@/lib/env';

export type CurrentSession = { readonly userId: string; readonly sessionId: string; readonly name: string; readonly email: string | null };

/** next-auth's own names: the prefix makes browsers refuse the cookie over http. */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https://');
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`;
  return { name, options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } } as const;
}

/** next-auth's token from the cookie, and the row behind it: a revoked session is none. */
export const readSession = cache(async (): Promise<CurrentSession | null> => {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (value === undefined) return null;
  const token = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  const sid = token?.['sid'];
  if (typeof sid !== 'string') return null;
  return findSession({ db: database().db, now: () => new Date() }, sid);
});
