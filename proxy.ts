import { NextResponse, type NextRequest } from 'next/server';
import { sessionCookie } from '@/lib/web/session-cookie';

/**
 * A guest who asks for a page of their own is led to sign-in before anything of it is sent. It only looks whether there is a cookie:
 * what it is worth is for the page to find out (lib/web/context.ts), which authenticates by itself.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has(sessionCookie().name)) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const [, prefix = '', path = '/'] = /^(\/en)?(\/.*)$/.exec(pathname) ?? [];
  const target = new URL(`${prefix}/sign-in`, request.url);
  target.searchParams.set('next', path + search);
  return NextResponse.redirect(target);
}

export const config = {
  matcher: ['/(checkout|orders|account|admin)/:path*', '/en/(checkout|orders|account|admin)/:path*'],
};
