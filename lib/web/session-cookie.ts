import { env } from '@/lib/env';

/** next-auth's own names: the prefix makes browsers refuse the cookie over http. */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https://');
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`;
  return { name, options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } } as const;
}
