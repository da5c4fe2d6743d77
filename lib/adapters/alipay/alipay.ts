import { AlipaySdk } from 'alipay-sdk';
import type { AttemptRef, Evidence, Outcome, PaymentProvider, RefundEvidence } from '@/lib/domain/payments/provider';
import { parseYuan, toYuan } from '@/lib/shared/money';
import { type Answer, call, isUnknown, says, text } from './call';
import { readKeys } from './keys';
import { verifyNotification } from './notification';
import { downloadStatement } from './statement';
import { fromAlipayTime, toAlipayTime } from './time';

export type AlipayConfig = {
  readonly appId: string;
  /** Ours, PKCS#1 or PKCS#8. */
  readonly privateKey: string;
  readonly alipayPublicKey: string;
  readonly sellerId: string;
  readonly gatewayUrl: string;
};

const pages = {
  desktop: { method: 'alipay.trade.page.pay', product_code: 'FAST_INSTANT_TRADE_PAY' },
  mobile: { method: 'alipay.trade.wap.pay', product_code: 'QUICK_WAP_WAY' },
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

/**
 * Alipay by the official SDK.
 * @throws Error when a key is missing, too short, of the wrong kind, or our own where Alipay's belongs.
 * Source: opendocs.alipay.com, alipay.trade.*
 */
export function createAlipay(config: AlipayConfig): PaymentProvider {
  const keys = readKeys(config);
  const sdk = new AlipaySdk({ appId: config.appId, gateway: config.gatewayUrl, keyType: 'PKCS8', timeout: 8000, ...keys });
  return {
    id: 'alipay',
    create(attempt, { title, client, returnUrl, quitUrl, notifyUrl }) {
      const { method, product_code } = pages[client];
      const bizContent = {
        ...trade(attempt),
        product_code,
        total_amount: toYuan(attempt.amount),
        subject: plain(title),
        time_expire: toAlipayTime(attempt.expiresAt),
        ...(client === 'mobile' ? { quit_url: quitUrl } : {}),
      };
      return { url: sdk.pageExecute(method, 'GET', { timestamp: toAlipayTime(new Date()), returnUrl, notifyUrl, bizContent }) };
    },
    query: (attempt) => query(sdk, attempt),
    close: (attempt) => close(sdk, attempt),
    refund: (attempt, request) => refund(sdk, attempt, request),
    queryRefund: (attempt, requestNo) => queryRefund(sdk, attempt, requestNo),
    verifyNotification: (rawBody) => verifyNotification(sdk, config, rawBody),
    downloadStatement: (day) => downloadStatement(sdk, config.gatewayUrl, day),
  };
}
