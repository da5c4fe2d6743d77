import NextAuth from 'next-auth';
import { authOptions, signInPageOf } from '@/lib/web/auth';

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** next-auth's own addresses: the way back from an outside sign-in. */
const handler = (request: Request, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions(signInPageOf(request.headers.get('cookie')))) as Promise<Response>;
export { handler as GET, handler as POST };
