/** A payment at the sandbox's Alipay. Amounts in fen, times in ms. INIT: the link was made, nobody opened it yet. */
export type Trade = {
  outTradeNo: string;
  tradeNo: string;
  status: 'INIT' | 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_FINISHED' | 'TRADE_CLOSED';
  method: string;
  subject: string;
  body: string;
  passback: string;
  total: number;
  refunds: { requestNo: string; amount: number; at: number }[];
  expiresAt: number;
  createdAt: number;
  paidAt: number | null;
  closedAt: number | null;
  notifyUrl: string;
  returnUrl: string;
  quitUrl: string;
  /** What a code shows; trades of pages have none. */
  code?: string;
};

export const refunded = (trade: Trade) => trade.refunds.reduce((all, refund) => all + refund.amount, 0);
export const isPaid = ({ status }: Trade) => status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED';

/** Wall time in GMT+8 without a zone, as Alipay writes it. */
export const chinaTime = (at: number, milliseconds = false) =>
  new Date(at + 8 * 3_600_000)
    .toISOString()
    .replace('T', ' ')
    .slice(0, milliseconds ? 23 : 19);

/** A trade nobody paid in time is closed; one nobody opened is as if it had never been. */
export function expired(trade: Trade, now: number): Trade {
  if ((trade.status !== 'INIT' && trade.status !== 'WAIT_BUYER_PAY') || now < trade.expiresAt) return trade;
  return { ...trade, status: 'TRADE_CLOSED', closedAt: trade.expiresAt };
}
