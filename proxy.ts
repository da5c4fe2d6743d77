import { NextResponse, type NextRequest } from 'next/server';
import { sessionCookie } from '@/lib/web/session-cookie';
import { sessionOfToken } from '@/lib/web/session-token';
import { isShutOut } from '@/lib/web/shut-out';

/**
 * Who isn't signed in, or no longer, is led to sign-in before anything of a personal page is sent: later a redirect needs JavaScript, and
 * the router in the browser would go on following it. The same for who lacks the second factor that their shop asks for. The page
 * authenticates by itself all the same (lib/web/context.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const session = await sessionOfToken(request.cookies.get(sessionCookie().name)?.value);
  const { pathname, search } = request.nextUrl;
  const [, prefix = '', path = '/'] = /^(\/en)?(\/.*)$/.exec(pathname) ?? [];
  const lead = (to: string) => {
    const target = new URL(`${prefix}${to}`, request.url);
    target.searchParams.set('next', path + search);
    return NextResponse.redirect(target);
  };
  if (session === null) return lead('/sign-in');
  if (path.startsWith('/admin') && (await isShutOut(session.userId, request.cookies))) return lead('/account/security');
  return NextResponse.next();
}

export const config = {
  matcher: [
    '/(checkout|orders|after-sales|account|open-shop|admin)/:path*',
    '/en/(checkout|orders|after-sales|account|open-shop|admin)/:path*',
  ],
};
