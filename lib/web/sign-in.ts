import 'server-only';
import { encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { endSessions, sessionSeconds, startSession } from '@/lib/domain/accounts/sessions';
import type { Context } from '@/lib/domain/context';
import { env } from '@/lib/env';
import { adoptGuestCart } from './cart';
import { shopperContext } from './context';
import { readSession } from './session';
import { sessionCookie } from './session-cookie';

/** Starts a session and gives the browser next-auth's own cookie for it. A session that it had before ends. */
export async function openSession(ctx: Context, userId: string): Promise<void> {
  await closeSession();
  const { sessionId } = await startSession(ctx, userId, (await headers()).get('user-agent'));
  await adoptGuestCart({ ...ctx, actor: { kind: 'shopper', userId } });
  const token = await encode({ token: { sub: userId, sid: sessionId }, secret: env().AUTH_SECRET, maxAge: sessionSeconds });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: sessionSeconds });
}

/** Ends the session on the server and forgets its cookie. */
export async function closeSession(): Promise<void> {
  const session = await readSession();
  if (session !== null) await endSessions(await shopperContext(), { id: session.sessionId });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
