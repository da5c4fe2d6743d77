import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type {
  AttemptRef,
  Channel,
  Client,
  ClientAction,
  CreateOptions,
  Evidence,
  Outcome,
  PaymentProvider,
  RefundEvidence,
} from '@/lib/domain/payments/provider';
import { fen } from '@/lib/shared/money';
import { type Answer, call, type Merchant, readMerchant, type WechatPayConfig } from './call';
import { verifyNotification } from './notification';
import { createPayerLookup } from './payer';
import { downloadStatement } from './statement';
import { lines, sign } from './signing';
import { evidenceOf, refundEvidenceOf, refundShape, tradeShape } from './trade';

/** How long WeChat keeps a code and a prepared payment good. */
const codeMs = 2 * 3_600_000;

const unknown = (cause: string) => ({ kind: 'unknown', cause }) as const;
const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;

/** What is no answer of its own: a refusal as it is, or nothing known. SYSTEM_ERROR says nothing of what happened. */
function noAnswer(answer: Exclude<Answer, { kind: 'ok' }>, retryable = false) {
  if (answer.kind === 'unknown' || /SYSTEM_?ERROR/.test(answer.code))
    return unknown(answer.kind === 'unknown' ? answer.cause : answer.code);
  return { kind: 'rejected', code: answer.code, retryable } as const;
}
const refusedAs = (answer: Answer, ...codes: readonly string[]): boolean => answer.kind === 'refused' && codes.includes(answer.code);

const tradePath = ({ outTradeNo }: AttemptRef, rest = '') => `/v3/pay/transactions/out-trade-no/${outTradeNo}${rest}`;
const goodUntil = ({ expiresAt }: AttemptRef) => new Date(Math.min(expiresAt.getTime(), Date.now() + codeMs));
/** RFC 3339 with the zone that WeChat writes its own times in. */
const chinaTime = (at: Date) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const created = z.looseObject({ code_url: z.string().optional(), h5_url: z.url().optional(), prepay_id: z.string().optional() });

/** What WeChat's own browser is given to pay, signed for it. Source: pay.weixin.qq.com, JSAPI调起支付 */
function jsapiParams(merchant: Merchant, prepayId: string): Record<string, string> {
  const fields = {
    appId: merchant.appId,
    timeStamp: String(Math.floor(Date.now() / 1000)),
    nonceStr: randomBytes(16).toString('hex'),
    package: `prepay_id=${prepayId}`,
  };
  const paySign = sign(lines(fields.appId, fields.timeStamp, fields.nonceStr, fields.package), merchant.privateKey);
  return { ...fields, signType: 'RSA', paySign };
}

function actionOf(
  merchant: Merchant,
  attempt: AttemptRef,
  body: z.output<typeof created>,
  { returnUrl }: CreateOptions,
): ClientAction | null {
  if (body.code_url !== undefined) return { type: 'qr', content: body.code_url, expiresAt: goodUntil(attempt) };
  if (body.prepay_id !== undefined) return { type: 'jsapi', params: jsapiParams(merchant, body.prepay_id), expiresAt: goodUntil(attempt) };
  if (body.h5_url === undefined) return null;
  const url = new URL(body.h5_url);
  url.searchParams.set('redirect_url', returnUrl);
  return { type: 'redirect', url: url.href };
}

async function create(merchant: Merchant, attempt: AttemptRef, options: CreateOptions): Promise<Outcome<ClientAction>> {
  const { channel } = attempt;
  if (channel !== 'native' && channel !== 'h5' && channel !== 'jsapi') throw new Error(`no way of WeChat Pay: ${channel}`);
  if (channel === 'jsapi' && options.openId === undefined) return { kind: 'rejected', code: 'PAYER_UNKNOWN', retryable: false };
  const order = {
    appid: merchant.appId,
    mchid: merchant.mchId,
    description: options.title.slice(0, 40),
    out_trade_no: attempt.outTradeNo,
    time_expire: chinaTime(attempt.expiresAt),
    notify_url: options.notifyUrl,
    amount: { total: attempt.amount, currency: 'CNY' },
    ...(channel === 'h5' ? { scene_info: { payer_client_ip: options.ip, h5_info: { type: 'Wap' } } } : {}),
    ...(channel === 'jsapi' ? { payer: { openid: options.openId } } : {}),
  };
  const answer = await call(merchant, 'POST', `/v3/pay/transactions/${channel}`, order);
  if (answer.kind !== 'ok') return noAnswer(answer);
  const action = actionOf(merchant, attempt, created.parse(answer.body), options);
  return action === null ? unknown('no way to pay in the answer') : ok(action);
}

async function query(merchant: Merchant, attempt: AttemptRef): Promise<Outcome<Evidence>> {
  const answer = await call(merchant, 'GET', tradePath(attempt, `?mchid=${merchant.mchId}`));
  if (refusedAs(answer, 'ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS')) return ok({ kind: 'absent' });
  if (answer.kind !== 'ok') return noAnswer(answer);
  const trade = tradeShape.safeParse(answer.body).data;
  if (trade === undefined || trade.out_trade_no !== attempt.outTradeNo || trade.mchid !== merchant.mchId) return unknown('another trade');
  const evidence = evidenceOf(trade);
  return evidence === null ? unknown('unreadable trade') : ok(evidence);
}

async function close(merchant: Merchant, attempt: AttemptRef): Promise<Outcome<'closed' | 'absent' | 'not_closable'>> {
  const answer = await call(merchant, 'POST', tradePath(attempt, '/close'), { mchid: merchant.mchId });
  if (answer.kind === 'ok') return ok('closed');
  if (refusedAs(answer, 'ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS')) return ok('absent');
  if (refusedAs(answer, 'ORDERPAID', 'ORDER_PAID', 'ORDER_CLOSED', 'ORDERCLOSED')) return ok('not_closable');
  return noAnswer(answer);
}

function refundOf(answer: Answer, requestNo: string): Outcome<RefundEvidence> {
  if (answer.kind !== 'ok') return noAnswer(answer, refusedAs(answer, 'NOT_ENOUGH', 'FREQUENCY_LIMITED'));
  const refund = refundShape.safeParse(answer.body).data;
  if (refund === undefined || refund.out_refund_no !== requestNo) return unknown('another refund');
  return ok(refundEvidenceOf(refund));
}

async function queryRefund(merchant: Merchant, requestNo: string): Promise<Outcome<RefundEvidence>> {
  const answer = await call(merchant, 'GET', `/v3/refund/domestic/refunds/${encodeURIComponent(requestNo)}`);
  return refusedAs(answer, 'RESOURCE_NOT_EXISTS') ? ok({ kind: 'absent' }) : refundOf(answer, requestNo);
}

/** `known`: it is known who pays, or can be asked. */
const channelOf = (client: Client, known: boolean): Channel | null => {
  if (client === 'alipay') return null;
  if (client === 'wechat') return known ? 'jsapi' : null;
  return client === 'desktop' ? 'native' : 'h5';
};

/**
 * WeChat Pay by its API v3: a code for desktops, H5 for phones, JSAPI inside WeChat.
 * @throws Error when a key is missing, too short, of the wrong kind, or our own where WeChat's belongs.
 * Source: pay.weixin.qq.com/doc/v3/merchant
 */
export function createWechatPay(config: WechatPayConfig): PaymentProvider {
  const merchant = readMerchant(config);
  return {
    id: 'wechat_pay',
    capabilities: { partialRefund: true, close: true, statement: true, minAmount: fen(1), byHand: false },
    ...(config.login === undefined ? {} : { payer: createPayerLookup(config.appId, config.login) }),
    channelFor: ({ client, openId, qr }) => (qr ? null : channelOf(client, openId !== undefined || config.login !== undefined)),
    create: (attempt, options) => create(merchant, attempt, options),
    query: (attempt) => query(merchant, attempt),
    close: (attempt) => close(merchant, attempt),
    async refund(attempt, { requestNo, amount, reason }) {
      const request = {
        out_trade_no: attempt.outTradeNo,
        out_refund_no: requestNo,
        reason: reason.slice(0, 80),
        amount: { refund: amount, total: attempt.amount, currency: 'CNY' },
      };
      return refundOf(await call(merchant, 'POST', '/v3/refund/domestic/refunds', request), requestNo);
    },
    queryRefund: (_, requestNo) => queryRefund(merchant, requestNo),
    verifyNotification: (input) => verifyNotification(merchant, input),
    downloadStatement: (day) => downloadStatement(merchant, day),
    notificationReply: (accepted) =>
      accepted
        ? { status: 204, contentType: 'application/json', body: '' }
        : { status: 500, contentType: 'application/json', body: JSON.stringify({ code: 'FAIL', message: '失败' }) },
  };
}
