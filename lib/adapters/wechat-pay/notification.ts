import { z } from 'zod';
import { InvalidNotification, type PaymentNotification } from '@/lib/domain/payments/provider';
import type { Merchant } from './call';
import { decrypt, whyUnsigned } from './signing';
import { evidenceOf, tradeShape } from './trade';

const sizeLimit = 64 * 1024;
const refuse = (reason: string): never => {
  throw new InvalidNotification(reason);
};

const envelope = z.looseObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  event_type: z.string(),
  resource: z.looseObject({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string().min(8).max(32),
    associated_data: z.string().default(''),
  }),
});
const refundNotice = z.looseObject({ mchid: z.string(), out_trade_no: z.string(), out_refund_no: z.string(), refund_status: z.string() });

function read<S extends z.ZodType>(schema: S, text: string, what: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return refuse(what);
  }
}

function open(merchant: Merchant, { resource }: z.output<typeof envelope>): string {
  try {
    return decrypt({ ciphertext: resource.ciphertext, nonce: resource.nonce, added: resource.associated_data }, merchant.apiKey);
  } catch {
    return refuse('resource');
  }
}

/**
 * Checks a notification: time, key and signature over the raw body, then what is sealed inside, its receiver and form.
 * @throws InvalidNotification
 * Source: pay.weixin.qq.com, 支付成功回调通知, 退款结果通知
 */
export function verifyNotification(
  merchant: Merchant,
  { headers, rawBody, now }: { readonly headers: Headers; readonly rawBody: string; readonly now: Date },
): PaymentNotification {
  if (rawBody.length > sizeLimit) refuse('too large');
  const wrong = whyUnsigned({ headers, body: rawBody, now }, merchant);
  if (wrong !== null) refuse(wrong);
  const notice = read(envelope, rawBody, 'envelope');
  const { id: eventKey, event_type: type } = notice;
  const inside = open(merchant, notice);
  const raw = { id: eventKey, event_type: type, resource: inside };
  const checked = (outTradeNo: string, mchId: string): string => {
    if (mchId !== merchant.mchId) refuse('mchid');
    return /^[0-9A-Za-z]{6,32}$/.test(outTradeNo) ? outTradeNo : refuse('identifiers');
  };
  if (type.startsWith('REFUND.')) {
    const refund = read(refundNotice, inside, 'refund');
    return {
      eventKey,
      outTradeNo: checked(refund.out_trade_no, refund.mchid),
      evidence: null,
      refundNo: refund.out_refund_no,
      mustConfirm: true,
      raw,
    };
  }
  if (type !== 'TRANSACTION.SUCCESS') refuse('event_type');
  const trade = read(tradeShape, inside, 'trade');
  if (trade.appid !== merchant.appId) refuse('appid');
  const evidence = evidenceOf(trade) ?? refuse('trade');
  return { eventKey, outTradeNo: checked(trade.out_trade_no, trade.mchid), evidence, refundNo: null, mustConfirm: false, raw };
}
