import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { headers } from 'next/headers';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { createAlipayLogin } from '@/lib/adapters/alipay/login';
import { endSessions, findSession, readRoles, sessionSeconds, startSession } from '@/lib/domain/accounts/sessions';
import { signInWithIdentity } from '@/lib/domain/accounts/sign-in-with-identity';
import { asksForCode } from '@/lib/domain/two-factor/finish-sign-in';
import { env } from '@/lib/env';
import { alipayConfig } from '@/lib/jobs/payment-settings';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/shared/refusal';
import { getContext, shopperContext } from './context';
import { openSession } from './sign-in';

type Profile = { readonly sub: string; readonly name?: string; readonly email?: string; readonly email_verified?: boolean };

/** Outside sign-ins that are configured, with what their buttons say. */
export function signInProviders(): { readonly id: 'oidc' | 'alipay'; readonly name: string }[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env();
  const oidc = OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined ? [] : [{ id: 'oidc', name: OIDC_NAME } as const];
  return [...oidc, { id: 'alipay', name: '支付宝' } as const];
}

const oidcProvider = (): OAuthConfig<Profile> => ({
  id: 'oidc',
  name: env().OIDC_NAME,
  type: 'oauth',
  wellKnown: `${env().OIDC_ISSUER}/.well-known/openid-configuration`,
  clientId: env().OIDC_CLIENT_ID ?? '',
  clientSecret: env().OIDC_CLIENT_SECRET ?? '',
  authorization: { params: { scope: 'openid profile email' } },
  checks: ['pkce', 'state', 'nonce'],
  idToken: true,
  profile: ({ sub, name, email, email_verified: verified }) => ({
    id: sub,
    name: name ?? '',
    email: verified === true ? (email ?? null) : null,
  }),
});

/** Alipay is OAuth in its own dialect: auth_code comes back instead of code (app/api/auth/alipay-return), and the SDK asks. */
function alipayProvider(): OAuthConfig<Profile> {
  const { ALIPAY_APP_ID: appId, ALIPAY_AUTHORIZE_URL: url, APP_URL } = env();
  const login = createAlipayLogin(alipayConfig());
  return {
    id: 'alipay',
    name: '支付宝',
    type: 'oauth',
    clientId: appId,
    checks: ['state'],
    authorization: { url, params: { app_id: appId, scope: 'auth_user', redirect_uri: new URL('/api/auth/alipay-return', APP_URL).href } },
    token: { request: ({ params }) => Promise.resolve({ tokens: { access_token: params.code ?? '' } }) },
    userinfo: {
      request: async ({ tokens }) => {
        const { openId, name } = await login.person(tokens.access_token ?? '');
        return { sub: openId, name };
      },
    },
    profile: ({ sub, name }) => ({ id: sub, name: name ?? '', email: null }),
  };
}

class SessionEnded extends Error {}

/** Where a sign-in that began at our page goes back to: the page in its language, with the way on. next-auth keeps it in a cookie. */
export function signInPageOf(cookies: string | null): string {
  const [, kept = ''] = /(?:^|;\s*)(?:__Secure-)?next-auth\.callback-url=([^;]*)/.exec(cookies ?? '') ?? [];
  const url = URL.parse(new URLSearchParams(`url=${kept}`).get('url') ?? '/', env().APP_URL);
  const path = url?.origin === new URL(env().APP_URL).origin ? url.pathname + url.search : '/';
  const [, prefix = '', next = '/'] = /^(\/en(?=\/|$))?(.*)$/.exec(path) ?? [];
  return `${prefix}/sign-in?${new URLSearchParams({ next: nextPath.catch('/').parse(next || '/') }).toString()}`;
}

/** next-auth as this shop uses it: its JWT cookie names a session row (docs/adr/0004-sessions.md), whichever way one signs in. */
export const authOptions = (signInPage: string): AuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: signInPage, error: signInPage, signOut: '/account', verifyRequest: signInPage },
  logger: {
    error: (code, about) => {
      const error = about instanceof Error ? about : about.error;
      if (!(error instanceof SessionEnded)) log.warn({ code, error }, 'next-auth');
    },
  },
  events: {
    signOut: async ({ token }) => {
      const sid = token['sid'];
      if (typeof sid === 'string') await endSessions(await shopperContext(), { id: sid });
    },
  },
  providers: [...(env().OIDC_ISSUER === undefined ? [] : [oidcProvider()]), alipayProvider()],
  callbacks: {
    async signIn({ user, account }) {
      if (account === null) return false;
      try {
        const { userId } = await signInWithIdentity(await getContext(), {
          provider: account.provider,
          subject: account.providerAccountId,
          name: user.name?.trim() || account.provider,
          email: user.email?.toLowerCase() ?? null,
        });
        user.id = userId;
        const ctx = await getContext();
        if (!(await asksForCode(ctx, userId))) return true;
        const { pathname, searchParams } = new URL(signInPage, env().APP_URL);
        const prefix = pathname.slice(0, -'/sign-in'.length);
        return `${prefix}${await openSession(ctx, userId, nextPath.catch('/').parse(searchParams.get('next')))}`;
      } catch (error) {
        if (error instanceof Refusal) return `${signInPage}&error=${error.code}`;
        throw error;
      }
    },
    async jwt({ token, user, account }) {
      if (account === null || account === undefined) {
        // next-auth takes the cookie away from a session that was ended.
        if (typeof token['sid'] !== 'string' || (await findSession(await getContext(), token['sid'])) === null) throw new SessionEnded();
        return token;
      }
      const { sessionId } = await startSession(await getContext(), user.id, (await headers()).get('user-agent'));
      return { sub: user.id, sid: sessionId };
    },
    /** `GET /api/auth/session`: who it is, and their roles. */
    async session({ session, token }) {
      const ctx = await getContext();
      const found = await findSession(ctx, String(token['sid']));
      if (found === null) return session;
      return { ...session, user: { name: found.name, email: found.email, ...(await readRoles(ctx, found.userId)) } };
    },
    redirect: ({ url, baseUrl }) => {
      const target = new URL(url, baseUrl);
      return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
    },
  },
});
