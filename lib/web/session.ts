import 'server-only';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import { cache } from 'react';
import { sessionCookie } from './session-cookie';
import { sessionOfToken } from './session-token';

export type CurrentSession = { readonly userId: string; readonly sessionId: string; readonly name: string; readonly email: string | null };

/** Whose request it is, once per request. */
export const readSession = cache(async (): Promise<CurrentSession | null> => {
  await connection();
  return sessionOfToken((await cookies()).get(sessionCookie().name)?.value);
});
