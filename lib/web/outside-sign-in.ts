import 'server-only';
import { z } from 'zod';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { env } from '@/lib/env';
import { signInProviders } from './auth';
import { fromOurPages } from './json-route';
import { siteUrl } from './site';

const csrf = z.object({ csrfToken: z.string() });
const target = z.object({ url: z.url() });
const pairs = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

/**
 * Takes next-auth's first step for a form without JavaScript: its CSRF token, then its sign-in, whose cookies (state, PKCE) go
 * to the browser with the redirect to the provider.
 */
export async function startOutsideSignIn(request: Request, provider: string): Promise<Response> {
  if (!fromOurPages(request) || !signInProviders().some(({ id }) => id === provider)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const next = nextPath.catch('/').parse(form.get('next'));
  const own = `http://127.0.0.1:${env().PORT}/api/auth`;
  const first = await fetch(`${own}/csrf`);
  const { csrfToken } = csrf.parse(await first.json());
  const second = await fetch(`${own}/signin/${provider}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl: siteUrl(next), json: 'true' }),
    headers: { cookie: pairs(first).join('; ') },
  });
  const { url } = target.parse(await second.json());
  const headers = new Headers({ location: url, 'cache-control': 'no-store' });
  for (const cookie of [...first.headers.getSetCookie(), ...second.headers.getSetCookie()]) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
