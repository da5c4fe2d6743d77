import { chinaTime } from './trade';
import { sandboxOpenId } from './wechat-login';

export type WechatRefund = { requestNo: string; refundId: string; amount: number; at: number; notifyUrl: string };

/** A payment at the sandbox's WeChat Pay. Amounts in fen, times in ms. */
export type WechatTrade = {
  outTradeNo: string;
  transactionId: string;
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  type: 'NATIVE' | 'MWEB' | 'JSAPI';
  description: string;
  total: number;
  /** What a Native code or a prepared payment is found by. */
  code: string;
  notifyUrl: string;
  redirectUrl: string;
  expiresAt: number;
  paidAt: number | null;
  refunds: WechatRefund[];
};

export const codeUrl = ({ code }: WechatTrade) => `weixin://wxpay/bizpayurl?pr=${code}`;
export const refundedSum = ({ refunds }: WechatTrade) => refunds.reduce((all, { amount }) => all + amount, 0);

/** RFC 3339 in China's zone, as WeChat writes it. */
export const wechatTime = (at: number) => `${chinaTime(at).replace(' ', 'T')}+08:00`;

/** A trade nobody paid in time is closed. */
export const inTime = (trade: WechatTrade, now: number): WechatTrade =>
  trade.state === 'NOTPAY' && now >= trade.expiresAt ? { ...trade, state: 'CLOSED' } : trade;

type Own = { readonly appId: string; readonly mchId: string };

/** A trade as queries and notifies describe it. */
export const tradeAnswer = (trade: WechatTrade, { appId, mchId }: Own) => ({
  appid: appId,
  mchid: mchId,
  out_trade_no: trade.outTradeNo,
  trade_state: trade.refunds.length > 0 ? 'REFUND' : trade.state,
  trade_state_desc: trade.state === 'SUCCESS' ? '支付成功' : '订单未支付',
  ...(trade.paidAt === null
    ? { amount: { total: trade.total, currency: 'CNY' } }
    : {
        transaction_id: trade.transactionId,
        trade_type: trade.type,
        bank_type: 'OTHERS',
        success_time: wechatTime(trade.paidAt),
        payer: { openid: sandboxOpenId },
        amount: { total: trade.total, payer_total: trade.total, currency: 'CNY', payer_currency: 'CNY' },
      }),
});

/** A refund as its answers describe it; it takes a while. */
export function refundAnswer(trade: WechatTrade, refund: WechatRefund, done: boolean) {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.requestNo,
    transaction_id: trade.transactionId,
    out_trade_no: trade.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '零钱',
    create_time: wechatTime(refund.at),
    status: done ? 'SUCCESS' : 'PROCESSING',
    ...(done ? { success_time: wechatTime(refund.at) } : {}),
    amount: { total: trade.total, refund: refund.amount, payer_total: trade.total, payer_refund: refund.amount, currency: 'CNY' },
  };
}
