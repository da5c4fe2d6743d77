import 'server-only';
import { encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { endSessions, sessionSeconds, startSession } from '@/lib/domain/accounts/sessions';
import type { Context } from '@/lib/domain/context';
import { findAwaiting } from '@/lib/domain/two-factor/finish-sign-in';
import { env } from '@/lib/env';
import { adoptGuestCart } from './cart';
import { getContext, shopperContext } from './context';
import { readSession } from './session';
import { sessionCookie } from './session-cookie';
import { sidOf } from './session-token';

/**
 * Starts a session and gives the browser next-auth's own cookie for it. A session that it had before ends.
 * @returns where to go on: to `next`, or first to the page that asks for the second factor
 */
export async function openSession(ctx: Context, userId: string, next: string): Promise<string> {
  await closeSession();
  const { sessionId, awaitsCode } = await startSession(ctx, userId, (await headers()).get('user-agent'));
  if (!awaitsCode) await adoptGuestCart({ ...ctx, actor: { kind: 'shopper', userId } });
  const token = await encode({ token: { sub: userId, sid: sessionId }, secret: env().AUTH_SECRET, maxAge: sessionSeconds });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: sessionSeconds });
  return awaitsCode ? `/sign-in/code?next=${encodeURIComponent(next)}` : next;
}

/** The sign-in of this browser that waits for its second factor. */
export async function awaitingSession(): Promise<{ readonly sessionId: string; readonly userId: string } | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  const sessionId = value === undefined ? null : await sidOf(value);
  const found = sessionId === null ? null : await findAwaiting(await getContext(), sessionId);
  return found === null || sessionId === null ? null : { sessionId, userId: found.userId };
}

/** Ends the session on the server and forgets its cookie. */
export async function closeSession(): Promise<void> {
  const session = await readSession();
  if (session !== null) await endSessions(await shopperContext(), { id: session.sessionId });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
