import { NextResponse, type NextRequest } from 'next/server';
import { sessionCookie } from '@/lib/web/session-cookie';
import { sessionOfToken } from '@/lib/web/session-token';

/**
 * Who isn't signed in, or no longer, is led to sign-in before anything of a personal page is sent: later a redirect needs JavaScript.
 * The page authenticates by itself all the same (lib/web/context.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if ((await sessionOfToken(request.cookies.get(sessionCookie().name)?.value)) !== null) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const [, prefix = '', path = '/'] = /^(\/en)?(\/.*)$/.exec(pathname) ?? [];
  const target = new URL(`${prefix}/sign-in`, request.url);
  target.searchParams.set('next', path + search);
  return NextResponse.redirect(target);
}

export const config = {
  matcher: ['/(checkout|orders|after-sales|account|admin)/:path*', '/en/(checkout|orders|after-sales|account|admin)/:path*'],
};
