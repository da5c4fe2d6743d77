import { randomBytes } from 'node:crypto';
import type { Reply } from './gateway';
import type { Store } from './store';

// WeChat's web authorization, silent (snsapi_base): the authorization address sends the browser straight back with a code, the code
// is changed for the buyer's openid. Source: developers.weixin.qq.com, 网页授权

type Granted = { readonly used: boolean; readonly madeAt: number };
type App = { readonly appId: string; readonly appSecret: string };

const codeMs = 5 * 60_000;
/** Whoever holds the phone. */
export const sandboxOpenId = 'oSandboxBuyer0000000000000001';

const page = (text: string): Reply => ({ status: 200, type: 'text/html;charset=utf-8', body: `<h1>${text}</h1>` });
// WeChat says JSON in plain text, and 200 whatever is wrong.
const json = (body: object): Reply => ({ status: 200, type: 'text/plain', body: JSON.stringify(body) });
const problem = (errcode: number, errmsg: string): Reply => json({ errcode, errmsg });

export function createWechatLogin(store: Store, { appId, appSecret }: App, now: () => number) {
  function authorize({ searchParams }: URL): Reply {
    const redirectUri = searchParams.get('redirect_uri') ?? '';
    if (searchParams.get('appid') !== appId || !URL.canParse(redirectUri)) return page('redirect_uri 参数错误');
    if (searchParams.get('response_type') !== 'code' || searchParams.get('scope') !== 'snsapi_base')
      return page('scope 参数错误或没有 scope 权限');
    const state = searchParams.get('state') ?? '';
    if (!/^[0-9A-Za-z]{0,128}$/.test(state)) return page('state 参数错误');
    const code = randomBytes(16).toString('hex');
    store.put('wechat_code', code, { used: false, madeAt: now() } satisfies Granted);
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', state);
    return { status: 302, type: 'text/plain', body: '', location: back.href };
  }

  /** /sns/oauth2/access_token: a code works once and for five minutes. */
  function token({ searchParams }: URL): Reply {
    if (searchParams.get('appid') !== appId) return problem(40013, 'invalid appid');
    if (searchParams.get('secret') !== appSecret) return problem(40125, 'invalid appsecret');
    if (searchParams.get('grant_type') !== 'authorization_code') return problem(40002, 'invalid grant_type');
    const code = searchParams.get('code') ?? '';
    const granted = store.get<Granted>('wechat_code', code);
    if (granted === undefined) return problem(40029, 'invalid code');
    if (granted.used) return problem(40163, 'code been used');
    if (now() - granted.madeAt > codeMs) return problem(42003, 'code expired');
    store.put('wechat_code', code, { ...granted, used: true });
    const secret = () => randomBytes(24).toString('base64url');
    return json({
      access_token: secret(),
      expires_in: 7200,
      refresh_token: secret(),
      openid: sandboxOpenId,
      scope: 'snsapi_base',
      is_snapshotuser: 0,
    });
  }

  return { authorize, token };
}
