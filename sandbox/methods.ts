import { randomBytes } from 'node:crypto';
import { parseYuan, toYuan } from '@/lib/shared/money';
import { chinaTime, isPaid, refunded, type Trade } from './trade';
import type { Trades } from './trades';

export type Answer = Record<string, unknown>;
export type Biz = Readonly<Record<string, unknown>>;

export const business = (subCode: string, subMsg: string): Answer => ({
  code: '40004',
  msg: 'Business Failed',
  sub_code: `ACQ.${subCode}`,
  sub_msg: subMsg,
});
const success = (fields: Answer): Answer => ({ code: '10000', msg: 'Success', ...fields });
const absent = business('TRADE_NOT_EXIST', '交易不存在');
export const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const buyer = { buyer_logon_id: 'san***@sandbox.com', buyer_user_id: '2088722000000002', buyer_open_id: 'sandbox-open-id' };

function query(trades: Trades, biz: Biz): Answer {
  const trade = trades.find(biz);
  if (trade === undefined || trade.status === 'INIT' || trade.tradeNo === '') return absent;
  const paid =
    trade.paidAt === null
      ? {}
      : { send_pay_date: chinaTime(trade.paidAt), fund_bill_list: [{ fund_channel: 'ALIPAYACCOUNT', amount: toYuan(trade.total) }] };
  const received = toYuan(trade.paidAt === null ? 0 : trade.total);
  return success({
    ...buyer,
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    trade_status: trade.status,
    total_amount: toYuan(trade.total),
    receipt_amount: received,
    buyer_pay_amount: received,
    invoice_amount: received,
    point_amount: '0.00',
    ...paid,
  });
}

function close(trades: Trades, biz: Biz): Answer {
  const trade = trades.find(biz);
  if (trade === undefined || trade.status === 'INIT' || trade.tradeNo === '') return absent;
  if (trade.status !== 'WAIT_BUYER_PAY') return business('TRADE_STATUS_ERROR', '交易状态不合法');
  trades.save({ ...trade, status: 'TRADE_CLOSED', closedAt: trades.now() });
  return success({ trade_no: trade.tradeNo, out_trade_no: trade.outTradeNo });
}

function refundAnswer(trade: Trade, change: 'Y' | 'N', amount: number, at: number): Answer {
  return success({
    ...buyer,
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    fund_change: change,
    refund_fee: toYuan(refunded(trade)),
    send_back_fee: toYuan(change === 'Y' ? amount : 0),
    gmt_refund_pay: chinaTime(at),
  });
}

function whyNoRefund(trade: Trade, amount: number, requestNo: string): Answer | null {
  if (trade.status === 'WAIT_BUYER_PAY') return business('TRADE_STATUS_ERROR', '交易状态不合法');
  if (trade.status === 'TRADE_CLOSED') return business('TRADE_HAS_CLOSE', '交易已关闭');
  if (trade.status === 'TRADE_FINISHED') return business('TRADE_HAS_FINISHED', '交易已完结');
  if (requestNo === '' && amount !== trade.total) return business('REFUND_AMT_NOT_EQUAL_TOTAL', '部分退款需传退款请求号');
  return refunded(trade) + amount > trade.total ? business('REASON_TRADE_REFUND_FEE_ERR', '退款金额无效') : null;
}

function refund(trades: Trades, biz: Biz): Answer {
  const trade = trades.find(biz);
  const amount = parseYuan(word(biz['refund_amount']));
  if (trade === undefined || trade.tradeNo === '') return absent;
  if (amount === null || amount === 0) return business('INVALID_PARAMETER', '参数无效');
  const given = word(biz['out_request_no']);
  const requestNo = given === '' ? trade.outTradeNo : given;
  const earlier = trade.refunds.find((entry) => entry.requestNo === requestNo);
  if (earlier !== undefined)
    return earlier.amount === amount
      ? refundAnswer(trade, 'N', amount, earlier.at)
      : business('DISCORDANT_REPEAT_REQUEST', '请求信息不一致');
  const refusal = whyNoRefund(trade, amount, given);
  if (refusal !== null) return refusal;
  const at = trades.now();
  const changed: Trade = { ...trade, refunds: [...trade.refunds, { requestNo, amount, at }] };
  const whole = refunded(changed) === trade.total;
  trades.save(whole ? { ...changed, status: 'TRADE_CLOSED', closedAt: at } : changed);
  return refundAnswer(changed, 'Y', amount, at);
}

function queryRefund(trades: Trades, biz: Biz): Answer {
  const trade = trades.find(biz);
  if (trade === undefined || trade.tradeNo === '') return absent;
  const found = trade.refunds.find((entry) => entry.requestNo === word(biz['out_request_no']));
  if (found === undefined) return success({});
  const asked = Array.isArray(biz['query_options']) && biz['query_options'].includes('gmt_refund_pay');
  return success({
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    out_request_no: found.requestNo,
    refund_status: 'REFUND_SUCCESS',
    refund_amount: toYuan(found.amount),
    total_amount: toYuan(trade.total),
    ...(asked ? { gmt_refund_pay: chinaTime(found.at) } : {}),
  });
}

/** The calls that answer with JSON. Source: opendocs.alipay.com, alipay.trade.* */
export const methods: Readonly<Record<string, (trades: Trades, biz: Biz) => Answer>> = {
  'alipay.trade.query': query,
  'alipay.trade.close': close,
  'alipay.trade.refund': refund,
  'alipay.trade.fastpay.refund.query': queryRefund,
};

export const productCodes: Readonly<Record<string, string>> = {
  'alipay.trade.page.pay': 'FAST_INSTANT_TRADE_PAY',
  'alipay.trade.wap.pay': 'QUICK_WAP_WAY',
};

const codeProducts = ['QR_CODE_OFFLINE', 'FACE_TO_FACE_PAYMENT'];
type Urls = { readonly notifyUrl: string; readonly returnUrl: string };

/** alipay.trade.precreate: a code; the trade is there once the buyer has scanned it. */
export function precreate(trades: Trades, biz: Biz, urls: Urls): Answer {
  const made = describeTrade(trades, { method: 'alipay.trade.precreate', biz, urls, products: codeProducts });
  if ('refused' in made) return made.refused;
  const { outTradeNo, code = `https://qr.alipay.com/bax${randomBytes(10).toString('hex')}` } = made.trade;
  trades.save({ ...made.trade, code });
  return success({ out_trade_no: outTradeNo, qr_code: code });
}

/** Opens a trade for the cashier: the same data opens the same trade again. */
export function openTrade(trades: Trades, method: string, biz: Biz, urls: Urls): Trade | Answer {
  const made = describeTrade(trades, { method, biz, urls, products: [productCodes[method] ?? ''] });
  return 'refused' in made ? made.refused : trades.open(made.trade);
}

type Wanted = { readonly method: string; readonly biz: Biz; readonly urls: Urls; readonly products: readonly string[] };

/** The trade that is there already, or a new one; what is wrong with it otherwise. */
function describeTrade(trades: Trades, { method, biz, urls, products }: Wanted): { readonly trade: Trade } | { readonly refused: Answer } {
  const outTradeNo = word(biz['out_trade_no']);
  const total = parseYuan(word(biz['total_amount']));
  const subject = word(biz['subject']);
  const wrong =
    !/^\w{1,64}$/.test(outTradeNo) ||
    total === null ||
    total === 0 ||
    subject === '' ||
    /[/=&]/.test(subject) ||
    !products.includes(word(biz['product_code']));
  if (wrong) return { refused: business('INVALID_PARAMETER', '参数无效') };
  const old = trades.find({ out_trade_no: outTradeNo });
  if (old !== undefined) {
    if (isPaid(old)) return { refused: business('TRADE_HAS_SUCCESS', '交易已被支付') };
    if (old.status === 'TRADE_CLOSED') return { refused: business('TRADE_HAS_CLOSE', '交易已经关闭') };
    return old.total === total ? { trade: old } : { refused: business('CONTEXT_INCONSISTENT', '交易信息被篡改') };
  }
  const now = trades.now();
  const expire = word(biz['time_expire']);
  const expiresAt = expire === '' ? now + 15 * 86_400_000 : Date.parse(`${expire.replace(' ', 'T')}+08:00`);
  if (!(expiresAt > now)) return { refused: business('NOW_TIME_AFTER_EXPIRE_TIME_ERROR', '订单已超时') };
  const trade: Trade = {
    ...urls,
    outTradeNo,
    total,
    subject,
    method,
    expiresAt,
    tradeNo: '',
    status: 'INIT',
    body: word(biz['body']),
    passback: word(biz['passback_params']),
    quitUrl: word(biz['quit_url']),
    refunds: [],
    createdAt: now,
    paidAt: null,
    closedAt: null,
  };
  return { trade };
}
