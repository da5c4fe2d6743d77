import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { z } from 'zod';
import { identityAdapter } from './identity-store';
import { escape, layout } from './pages';
import type { Store } from './store';

// An OpenID Connect provider on the reference library, where anybody signs in as whoever they say they are.

export type IdentityConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
};

type Person = { readonly name: string; readonly email: string };
type Context = { readonly oidc: { readonly client: { readonly clientId: string }; readonly session?: { readonly accountId: string } } };

const presets: readonly Person[] = [
  { name: '苏小棠', email: 'xiaotang@example.test' },
  { name: 'Robin Hale', email: 'robin@example.test' },
];
const personInput = z.object({ name: z.string().trim().min(1).max(40), email: z.email() });
const scope = 'openid profile email';

/** Keys that last as long as the sandbox's data, so that a restart keeps its tokens good. */
function keysOf(store: Store): { jwk: object; cookie: string } {
  const kept = store.get<{ jwk: object; cookie: string }>('setting', 'identity');
  if (kept !== undefined) return kept;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const made = {
    jwk: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') },
    cookie: randomBytes(24).toString('hex'),
  };
  store.put('setting', 'identity', made);
  return made;
}

function loginPage(uid: string): string {
  const as = ({ name, email }: Person) =>
    `<form method="post" action="/oidc-login/${uid}"><input type="hidden" name="name" value="${escape(name)}"><input type="hidden" name="email" value="${escape(email)}"><button class="main">${escape(name)} · ${escape(email)}</button></form>`;
  const own = `<form method="post" action="/oidc-login/${uid}"><p><label>姓名 / Name <input name="name" required></label></p><p><label>邮箱 / E-mail <input name="email" type="email" required></label></p><button>登录 / Sign in</button></form>`;
  return layout(
    'Dianpu ID',
    `<div class="card"><span class="tag">沙箱 / Sandbox</span><h1>Dianpu ID</h1>${presets.map(as).join('')}${own}</div>`,
  );
}

export function createIdentity(store: Store, { issuer, clientId, clientSecret, redirectUri }: IdentityConfig) {
  const keys = keysOf(store);
  const provider = new Provider(issuer, {
    adapter: identityAdapter(store, Date.now),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [keys.jwk] },
    cookies: { keys: [keys.cookie] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { readonly uid: string }) => `/oidc-login/${interaction.uid}` },
    ttl: { Interaction: 600, Session: 60, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount(_: unknown, accountId: string) {
      const person = store.get<Person>('person', accountId);
      return person && { accountId, claims: () => ({ sub: accountId, ...person, email_verified: true }) };
    },
    // The shop is our own: signing in is all the consent there is.
    async loadExistingGrant({ oidc: { client, session } }: Context) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session?.accountId ?? '' });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  return {
    /** Everything under the issuer's path. */
    handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void {
      request.originalUrl = request.url ?? '';
      request.url = request.originalUrl.replace(new URL(issuer).pathname, '') || '/';
      callback(request, response);
    },
    /** The page where a person says who they are, and its answer. */
    async login(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
      const { uid } = await provider.interactionDetails(request, response);
      const parsed = personInput.safeParse(Object.fromEntries(new URLSearchParams(body)));
      if (request.method !== 'POST' || !parsed.success) {
        response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(loginPage(uid));
        return;
      }
      const accountId = createHash('sha256').update(parsed.data.email).digest('hex').slice(0, 24);
      store.put('person', accountId, parsed.data);
      await provider.interactionFinished(request, response, { login: { accountId } });
    },
  };
}
