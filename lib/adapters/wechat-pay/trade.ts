import { z } from 'zod';
import type { Evidence, RefundEvidence } from '@/lib/domain/payments/provider';
import { fen } from '@/lib/shared/money';

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A trade as queries and notifications describe it. Source: pay.weixin.qq.com, 微信支付订单号查询订单 */
export const tradeShape = z.looseObject({
  appid: z.string().optional(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().min(1).optional(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR', 'ACCEPT']),
  success_time: time.optional(),
  payer: z.looseObject({ openid: z.string().optional() }).optional(),
  amount: z.looseObject({ total: z.number().int().min(0).optional(), currency: z.string().optional() }).optional(),
});
type Trade = z.output<typeof tradeShape>;

/** What the trade says of the money; null where it contradicts itself. A refunded trade was paid first. */
export function evidenceOf(trade: Trade): Evidence | null {
  switch (trade.trade_state) {
    case 'SUCCESS':
    case 'REFUND': {
      const { transaction_id: tradeNo, amount, success_time: paidAt, payer } = trade;
      if (tradeNo === undefined || amount?.total === undefined || (amount.currency ?? 'CNY') !== 'CNY') return null;
      const buyerRef = payer?.openid;
      return { kind: 'paid', tradeNo, total: fen(amount.total), paidAt: paidAt ?? null, ...(buyerRef === undefined ? {} : { buyerRef }) };
    }
    case 'NOTPAY':
    case 'USERPAYING':
    case 'ACCEPT':
      return { kind: 'waiting' };
    // A failed payment can't be tried again under its number.
    case 'CLOSED':
    case 'REVOKED':
    case 'PAYERROR':
      return { kind: 'closed' };
  }
}

/** Source: pay.weixin.qq.com, 申请退款, 查询单笔退款 */
export const refundShape = z.looseObject({
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  success_time: time.optional(),
  amount: z.looseObject({ refund: z.number().int().min(1) }),
});

export function refundEvidenceOf({ status, amount, success_time: at }: z.output<typeof refundShape>): RefundEvidence {
  switch (status) {
    case 'SUCCESS':
      return { kind: 'done', amount: fen(amount.refund), at: at ?? null };
    case 'PROCESSING':
      return { kind: 'processing' };
    // ABNORMAL: the buyer's card can't take it, a person must send it to another account. CLOSED: it won't be tried again.
    case 'ABNORMAL':
    case 'CLOSED':
      return { kind: 'failed', code: status, final: true };
  }
}
