import 'server-only';
import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { findSession } from '@/lib/domain/accounts/sessions';
import { env } from '@/lib/env';
import { sessionCookie } from './session-cookie';

export type CurrentSession = { readonly userId: string; readonly sessionId: string; readonly name: string; readonly email: string | null };

/** next-auth's token from the cookie, and the row behind it: a revoked session is none. */
export const readSession = cache(async (): Promise<CurrentSession | null> => {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (value === undefined) return null;
  const token = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  const sid = token?.['sid'];
  if (typeof sid !== 'string') return null;
  return findSession({ db: database().db, now: () => new Date() }, sid);
});
