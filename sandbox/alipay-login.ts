import { randomBytes } from 'node:crypto';
import type { Reply } from './gateway';
import { escape, layout } from './pages';
import type { Store } from './store';

// Alipay's sign-in for web pages: the authorization page, the code for a token, the token for the user
// (opendocs.alipay.com: 用户授权, alipay.system.oauth.token, alipay.user.info.share).

type Granted = { readonly openId: string; readonly nick: string; readonly used: boolean; readonly madeAt: number };

const codeMs = 5 * 60_000;
const buyers = [
  { openId: 'sandbox-open-id-0001', nick: '沙箱买家' },
  { openId: 'sandbox-open-id-0002', nick: '小周' },
];

export function createAlipayLogin(store: Store, appId: string, now: () => number) {
  const code = () => randomBytes(16).toString('hex');

  /** GET shows who may sign in; POST with one of them goes back with auth_code. */
  function authorize(method: string, url: URL, body: string): Reply {
    const redirectUri = url.searchParams.get('redirect_uri') ?? '';
    if (url.searchParams.get('app_id') !== appId || !URL.canParse(redirectUri))
      return { status: 400, type: 'text/plain;charset=utf-8', body: '参数错误' };
    if (method !== 'POST') {
      const forms = buyers.map(
        ({ openId, nick }) =>
          `<form method="post" action="${escape(url.pathname + url.search)}"><input type="hidden" name="open_id" value="${openId}"><button class="main">${nick}</button></form>`,
      );
      return {
        status: 200,
        type: 'text/html;charset=utf-8',
        body: layout(
          '支付宝登录',
          `<div class="card"><span class="tag">沙箱 / Sandbox</span><h1>支付宝授权登录 / Alipay</h1>${forms.join('')}</div>`,
        ),
      };
    }
    const buyer = buyers.find(({ openId }) => openId === new URLSearchParams(body).get('open_id')) ?? buyers[0];
    const authCode = code();
    store.put('auth_code', authCode, {
      openId: buyer?.openId ?? '',
      nick: buyer?.nick ?? '',
      used: false,
      madeAt: now(),
    } satisfies Granted);
    const back = new URL(redirectUri);
    for (const [name, value] of Object.entries({
      app_id: appId,
      source: 'alipay_wallet',
      scope: url.searchParams.get('scope') ?? '',
      auth_code: authCode,
      state: url.searchParams.get('state') ?? '',
    }))
      back.searchParams.set(name, value);
    return { status: 303, type: 'text/plain', body: '', location: back.href };
  }

  /** alipay.system.oauth.token: a code works once and for five minutes. */
  function token(fields: Readonly<Record<string, string>>): Record<string, unknown> {
    const granted = store.get<Granted>('auth_code', fields['code'] ?? '');
    if (fields['grant_type'] !== 'authorization_code' || granted === undefined || granted.used || now() - granted.madeAt > codeMs)
      return { code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.code-invalid', sub_msg: '授权码code无效' };
    store.put('auth_code', fields['code'] ?? '', { ...granted, used: true });
    const accessToken = `authbseB${code()}`;
    store.put('access_token', accessToken, granted);
    return {
      access_token: accessToken,
      auth_start: '2026-01-01 00:00:00',
      expires_in: 1_296_000,
      re_expires_in: 2_592_000,
      refresh_token: `authbseB${code()}`,
      open_id: granted.openId,
    };
  }

  /** alipay.user.info.share */
  function user(fields: Readonly<Record<string, string>>): Record<string, unknown> {
    const granted = store.get<Granted>('access_token', fields['auth_token'] ?? '');
    if (granted === undefined)
      return { code: '20001', msg: 'Insufficient Token Permissions', sub_code: 'aop.invalid-auth-token', sub_msg: '无效的访问令牌' };
    return {
      code: '10000',
      msg: 'Success',
      open_id: granted.openId,
      nick_name: granted.nick,
      avatar: '',
      province: '浙江省',
      city: '杭州市',
      gender: 'F',
    };
  }

  return { authorize, token, user };
}
export type AlipayLogin = ReturnType<typeof createAlipayLogin>;
