import type { AlipayLogin } from './alipay-login';
import { billMethod, type Bills } from './bill';
import { randomBytes } from 'node:crypto';
import type { Notifier } from './notifier';
import { notifyFields } from './alipay-notify';
import { type Answer, type Biz, methods, openTrade, precreate, productCodes } from './methods';
import { canonical, type Fields, sign, verify } from './signing';
import { chinaTime, type Trade } from './trade';
import type { Trades } from './trades';

export type GatewayConfig = {
  readonly appId: string;
  readonly sellerId: string;
  readonly appPublicKey: string;
  readonly alipayPrivateKey: string;
  /** Certificate mode: the numbers of the certificates that the app must name, and of Alipay's own. */
  readonly certificates?: { readonly app: string; readonly root: string; readonly alipay: string };
};

export type Reply = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly location?: string;
  readonly headers?: Record<string, string>;
};
/** How a call can be made to fail: with an unknown error, by no answer after it was done, by a proxy, by a bad signature. */
export const faultKinds = ['SYSTEM_ERROR', 'HANG_AFTER_APPLY', 'HTTP502', 'BAD_SIGN'] as const;
export type Fault = { readonly method: string; readonly kind: (typeof faultKinds)[number] };

const problem = (code: string, msg: string, subCode: string, subMsg: string): Answer => ({
  code,
  msg,
  sub_code: `isv.${subCode}`,
  sub_msg: subMsg,
});
const invalid = (subCode: string, subMsg: string) => problem('40002', 'Invalid Arguments', subCode, subMsg);

/** What is wrong with the common parameters, in the gateway's own order; the answer to an unknown app is not signed. */
function refusal(fields: Fields, config: GatewayConfig): { answer: Answer; signed: boolean } | null {
  const { method = '', app_id = '', timestamp = '', charset = '', sign_type = '', sign: signature = '' } = fields;
  if (method === '') return { answer: problem('40001', 'Missing Required Arguments', 'missing-method', '缺少方法名参数'), signed: false };
  if (app_id !== config.appId) return { answer: invalid('invalid-app-id', '无效的AppID参数'), signed: false };
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(timestamp))
    return { answer: invalid('invalid-timestamp', '非法的时间戳参数'), signed: true };
  if (!/^utf-8$/i.test(charset) || sign_type !== 'RSA2') return { answer: invalid('invalid-signature-type', '无效签名类型'), signed: true };
  const { certificates } = config;
  if (certificates !== undefined && (fields['app_cert_sn'] !== certificates.app || fields['alipay_root_cert_sn'] !== certificates.root))
    return { answer: invalid('invalid-app-cert-sn', '应用公钥证书序列号错误'), signed: true };
  if (!verify(canonical(fields, ['sign']), signature, config.appPublicKey))
    return { answer: invalid('invalid-signature', '验签出错'), signed: true };
  return null;
}

function readBiz(fields: Fields): Biz | null {
  try {
    return JSON.parse(fields['biz_content'] ?? '{}');
  } catch {
    return null; // isv.illegal-json
  }
}

const html = (body: string | Buffer): Reply => ({ status: 200, type: 'text/html;charset=utf-8', body });

/** Alipay's gateway.do, version 2. Source: opendocs.alipay.com, common parameters and signatures. */
export function createGateway(
  config: GatewayConfig,
  trades: Trades,
  notifier: Notifier,
  errorPage: (code: string, reason: string) => Reply,
  login: AlipayLogin,
  bills: Bills,
) {
  const answers: typeof methods = { ...methods, [billMethod]: (_: Trades, biz: Biz) => bills.url(biz) };
  const faults: Fault[] = [];

  function reply(method: string, answer: Answer, signed: boolean, broken = false): Reply {
    // The signature covers the exact characters sent, slashes escaped as the real gateway does.
    const inner = JSON.stringify(answer).replaceAll('/', String.raw`\/`);
    const signature = signed ? `,"sign":"${sign(broken ? `${inner} ` : inner, config.alipayPrivateKey)}"` : '';
    const number = signed && config.certificates !== undefined ? `,"alipay_cert_sn":"${config.certificates.alipay}"` : '';
    return html(`{"${method.replaceAll('.', '_')}_response":${inner}${number}${signature}}`);
  }

  function page(method: string, biz: Biz, fields: Fields): Reply {
    const opened = openTrade(trades, method, biz, { notifyUrl: fields['notify_url'] ?? '', returnUrl: fields['return_url'] ?? '' });
    if ('sub_code' in opened) return errorPage(String(opened['sub_code']).replace(/^(ACQ|isv)\./, ''), String(opened['sub_msg']));
    return { status: 302, type: 'text/plain', body: '', location: `/cashier/${String(opened.outTradeNo)}` };
  }

  const precreateWith = (fields: Fields) => (_: Trades, biz: Biz) =>
    precreate(trades, biz, { notifyUrl: fields['notify_url'] ?? '', returnUrl: '' });

  function takeFault(method: string): Fault | undefined {
    const index = faults.findIndex((fault) => fault.method === method);
    return index < 0 ? undefined : faults.splice(index, 1)[0];
  }

  /** @returns null to leave the caller without an answer. */
  function handle(fields: Fields): Reply | null {
    const { method = '' } = fields;
    const isPage = method in productCodes;
    const fault = takeFault(method);
    if (fault?.kind === 'HTTP502') return { status: 502, type: 'text/html', body: '<html>bad gateway</html>' };
    const refused = refusal(fields, config);
    if (refused !== null) {
      if (isPage) return errorPage(String(refused.answer['sub_code']).replace('isv.', ''), String(refused.answer['sub_msg']));
      return reply(method === '' ? 'error' : method, refused.answer, refused.signed);
    }
    if (method === 'alipay.system.oauth.token') return reply(method, login.token(fields), true);
    if (method === 'alipay.user.info.share') return reply(method, login.user(fields), true);
    const biz = readBiz(fields);
    if (biz === null) return reply(method, invalid('illegal-json', 'JSON格式错误'), true);
    if (fault?.kind === 'SYSTEM_ERROR')
      return reply(
        method,
        { code: '20000', msg: 'Service Currently Unavailable', sub_code: 'isp.unknow-error', sub_msg: '系统繁忙' },
        true,
      );
    if (isPage) return page(method, biz, fields);
    const run = method === 'alipay.trade.precreate' ? precreateWith(fields) : answers[method];
    if (run === undefined) return reply(method, invalid('invalid-method', '不存在的方法名'), true);
    const answer = run(trades, biz);
    return fault?.kind === 'HANG_AFTER_APPLY' ? null : reply(method, answer, true, fault?.kind === 'BAD_SIGN');
  }

  /** The signed address that the buyer's browser goes back to. It says nothing of the trade's state. */
  function returnUrl(trade: Trade): string {
    const fields: Record<string, string> = {
      charset: 'utf-8',
      out_trade_no: trade.outTradeNo,
      method: `${trade.method}.return`,
      total_amount: (trade.total / 100).toFixed(2),
      trade_no: trade.tradeNo,
      auth_app_id: config.appId,
      version: '1.0',
      app_id: config.appId,
      sign_type: 'RSA2',
      seller_id: config.sellerId,
      timestamp: chinaTime(trades.now()),
    };
    const url = new URL(trade.returnUrl);
    for (const [name, value] of Object.entries({ ...fields, sign: sign(canonical(fields, ['sign_type']), config.alipayPrivateKey) }))
      url.searchParams.set(name, value);
    return url.href;
  }

  /** The buyer pays: the trade changes, the notify goes out. */
  function pay(outTradeNo: string): Trade | null {
    const paid = trades.pay(outTradeNo);
    if (paid !== null) {
      const fields = notifyFields(paid, config, trades.now());
      notifier.send(fields.notify_id, paid.notifyUrl, fields);
    }
    return paid;
  }

  return { handle, returnUrl, pay, fail: (fault: Fault) => faults.push(fault), traceId: () => randomBytes(12).toString('hex') };
}
export type Gateway = ReturnType<typeof createGateway>;
