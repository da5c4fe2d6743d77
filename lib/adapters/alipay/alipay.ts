import type { AlipaySdk } from 'alipay-sdk';
import type {
  AttemptRef,
  Client,
  ClientAction,
  CreateOptions,
  Evidence,
  Outcome,
  PaymentProvider,
  RefundEvidence,
} from '@/lib/domain/payments/provider';
import { fen, parseYuan, toYuan } from '@/lib/shared/money';
import { type Answer, call, isUnknown, says, text } from './call';
import { verifyNotification } from './notification';
import { type AlipayConfig, createSdk } from './sdk';
import { downloadStatement } from './statement';
import { fromAlipayTime, toAlipayTime } from './time';

const pages = {
  page: { method: 'alipay.trade.page.pay', product_code: 'FAST_INSTANT_TRADE_PAY' },
  wap: { method: 'alipay.trade.wap.pay', product_code: 'QUICK_WAP_WAY' },
} as const;

const unknown = (cause: string) => ({ kind: 'unknown', cause }) as const;
const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;
const rejected = ({ subCode, code }: Answer, retryable = false) =>
  ({ kind: 'rejected', code: subCode === '' ? code : subCode, retryable }) as const;

/** Letters, digits and spaces of any script: what a signed text can't be cut apart by. */
const plain = (title: string) => title.replaceAll(/[^\p{L}\p{N} _.-]/gu, ' ').slice(0, 128);

const trade = ({ outTradeNo }: AttemptRef) => ({ out_trade_no: outTradeNo });

function evidenceOf({ body }: Answer): Outcome<Evidence> {
  const tradeNo = text(body['tradeNo']);
  switch (body['tradeStatus']) {
    case 'TRADE_SUCCESS':
    case 'TRADE_FINISHED': {
      const total = parseYuan(text(body['totalAmount']));
      if (total === null || tradeNo === '') return unknown('unreadable trade');
      const buyerRef = text(body['buyerOpenId'] ?? body['buyerUserId']);
      return ok({ kind: 'paid', tradeNo, total, paidAt: fromAlipayTime(body['sendPayDate']), ...(buyerRef === '' ? {} : { buyerRef }) });
    }
    case 'WAIT_BUYER_PAY':
      return ok({ kind: 'waiting', tradeNo });
    case 'TRADE_CLOSED':
      return ok({ kind: 'closed', tradeNo });
    default:
      return unknown('unknown trade status');
  }
}

async function query(sdk: AlipaySdk, attempt: AttemptRef): Promise<Outcome<Evidence>> {
  const answer = await call(sdk, 'alipay.trade.query', trade(attempt));
  if ('cause' in answer) return unknown(answer.cause);
  if (answer.code === '10000')
    return text(answer.body['outTradeNo']) === attempt.outTradeNo ? evidenceOf(answer) : unknown('another trade');
  if (says(answer, 'TRADE_NOT_EXIST')) return ok({ kind: 'absent' });
  return isUnknown(answer) ? unknown(answer.subCode) : rejected(answer);
}

async function close(sdk: AlipaySdk, attempt: AttemptRef): Promise<Outcome<'closed' | 'absent' | 'not_closable'>> {
  const answer = await call(sdk, 'alipay.trade.close', trade(attempt));
  if ('cause' in answer) return unknown(answer.cause);
  if (answer.code === '10000') return ok('closed');
  if (says(answer, 'TRADE_NOT_EXIST')) return ok('absent');
  if (says(answer, 'TRADE_STATUS_ERROR', 'REASON_TRADE_STATUS_INVALID', 'REASON_ILLEGAL_STATUS')) return ok('not_closable');
  return isUnknown(answer) ? unknown(answer.subCode) : rejected(answer);
}

async function queryRefund(sdk: AlipaySdk, attempt: AttemptRef, requestNo: string): Promise<Outcome<RefundEvidence>> {
  const answer = await call(sdk, 'alipay.trade.fastpay.refund.query', {
    ...trade(attempt),
    out_request_no: requestNo,
    query_options: ['gmt_refund_pay'],
  });
  if ('cause' in answer) return unknown(answer.cause);
  if (answer.code === '10000') {
    const amount = parseYuan(text(answer.body['refundAmount']));
    if (answer.body['refundStatus'] !== 'REFUND_SUCCESS' || amount === null) return ok({ kind: 'absent' });
    return ok({ kind: 'done', amount, at: fromAlipayTime(answer.body['gmtRefundPay']) });
  }
  return isUnknown(answer) ? unknown(answer.subCode) : rejected(answer);
}

type RefundRequest = Parameters<PaymentProvider['refund']>[1];

async function refund(sdk: AlipaySdk, attempt: AttemptRef, { requestNo, amount, reason }: RefundRequest): Promise<Outcome<RefundEvidence>> {
  const request = { ...trade(attempt), refund_amount: toYuan(amount), out_request_no: requestNo, refund_reason: plain(reason) };
  const answer = await call(sdk, 'alipay.trade.refund', request);
  if ('cause' in answer) return unknown(answer.cause);
  // "Success" with fund_change N is a repeat, or nothing happened: only the refund query tells.
  if (answer.code === '10000')
    return answer.body['fundChange'] === 'Y'
      ? ok({ kind: 'done', amount, at: fromAlipayTime(answer.body['gmtRefundPay']) })
      : queryRefund(sdk, attempt, requestNo);
  if (isUnknown(answer)) return unknown(answer.subCode);
  return rejected(answer, says(answer, 'SELLER_BALANCE_NOT_ENOUGH'));
}

/** A code of Alipay's lives two hours at most. */
const codeMs = 2 * 3_600_000;

const billOf = (attempt: AttemptRef, title: string) => ({
  ...trade(attempt),
  total_amount: toYuan(attempt.amount),
  subject: plain(title),
  time_expire: toAlipayTime(attempt.expiresAt),
});

/** A link to Alipay's own page; nothing is sent. */
function pageUrl(sdk: AlipaySdk, channel: keyof typeof pages, attempt: AttemptRef, options: CreateOptions): string {
  const { method, product_code } = pages[channel];
  const { title, returnUrl, quitUrl, notifyUrl } = options;
  const bizContent = { ...billOf(attempt, title), product_code, ...(channel === 'wap' ? { quit_url: quitUrl } : {}) };
  return sdk.pageExecute(method, 'GET', { timestamp: toAlipayTime(new Date()), returnUrl, notifyUrl, bizContent });
}

/** A code that is scanned from our own page; asked again for the same trade, it is the same or another of the same worth. */
async function precreate(sdk: AlipaySdk, attempt: AttemptRef, { title, notifyUrl }: CreateOptions): Promise<Outcome<ClientAction>> {
  const bill = { ...billOf(attempt, title), product_code: 'QR_CODE_OFFLINE' };
  const answer = await call(sdk, 'alipay.trade.precreate', bill, { notifyUrl });
  if ('cause' in answer) return unknown(answer.cause);
  if (answer.code !== '10000') return isUnknown(answer) ? unknown(answer.subCode) : rejected(answer);
  const content = text(answer.body['qrCode']);
  if (content === '') return unknown('no code');
  return ok({ type: 'qr', content, expiresAt: new Date(Math.min(attempt.expiresAt.getTime(), Date.now() + codeMs)) });
}

/** WeChat's browser opens no page of Alipay's. */
const channelOf = (client: Client, qr: boolean) => {
  if (client === 'wechat') return null;
  if (client === 'desktop') return qr ? 'qr' : 'page';
  return qr ? null : 'wap';
};

/**
 * Alipay by the official SDK.
 * @throws Error when a key or certificate is missing, too short, of the wrong kind, over, or our own where Alipay's belongs.
 * Source: opendocs.alipay.com, alipay.trade.*
 */
export function createAlipay(config: AlipayConfig): PaymentProvider {
  const sdk = createSdk(config);
  return {
    id: 'alipay',
    capabilities: { partialRefund: true, close: true, statement: true, minAmount: fen(1), byHand: false },
    channelFor: ({ client, qr }) => channelOf(client, qr),
    async create(attempt, options) {
      if (attempt.channel === 'qr') return precreate(sdk, attempt, options);
      return ok({ type: 'redirect', url: pageUrl(sdk, attempt.channel === 'wap' ? 'wap' : 'page', attempt, options) });
    },
    query: (attempt) => query(sdk, attempt),
    close: (attempt) => close(sdk, attempt),
    refund: (attempt, request) => refund(sdk, attempt, request),
    queryRefund: (attempt, requestNo) => queryRefund(sdk, attempt, requestNo),
    verifyNotification: ({ rawBody }) => verifyNotification(sdk, config, rawBody),
    notificationReply: (accepted) => ({ status: 200, contentType: 'text/plain; charset=utf-8', body: accepted ? 'success' : 'fail' }),
    downloadStatement: (day) => downloadStatement(sdk, config.gatewayUrl, day),
  };
}
