import { siteUrl } from '@/lib/web/site';

/** Alipay brings `auth_code` where OAuth says `code`: the same, under the name that next-auth knows. */
export function GET(request: Request): Response {
  const given = new URL(request.url).searchParams;
  const query = new URLSearchParams({ code: given.get('auth_code') ?? '', state: given.get('state') ?? '' });
  return Response.redirect(siteUrl(`/api/auth/callback/alipay?${query.toString()}`), 302);
}
