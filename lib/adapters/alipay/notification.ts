import type { AlipaySdk } from 'alipay-sdk';
import { type Evidence, InvalidNotification, type PaymentNotification } from '@/lib/domain/payments/provider';
import { parseYuan } from '@/lib/shared/money';
import { fromAlipayTime } from './time';

const sizeLimit = 64 * 1024;
const refuse = (reason: string): never => {
  throw new InvalidNotification(reason);
};

/** The form's fields; a repeated one could mean different things to the signature and to us. */
function readFields(rawBody: string): Record<string, string> {
  if (rawBody.length > sizeLimit) refuse('too large');
  const form = new URLSearchParams(rawBody);
  const fields = Object.fromEntries(form);
  if (Object.keys(fields).length !== form.size) refuse('repeated field');
  return fields;
}

function verified(sdk: AlipaySdk, fields: Record<string, string>): boolean {
  try {
    // V1 decodes values once more and is wrong for "%" and "+".
    return sdk.checkNotifySignV2(fields);
  } catch {
    return false;
  }
}

function evidenceOf(fields: Record<string, string>): Evidence {
  const tradeNo = fields['trade_no'] ?? '';
  switch (fields['trade_status']) {
    case 'TRADE_SUCCESS':
    case 'TRADE_FINISHED': {
      const total = parseYuan(fields['total_amount'] ?? '') ?? refuse('total_amount');
      const buyerRef = fields['buyer_open_id'] ?? fields['buyer_id'];
      return {
        kind: 'paid',
        tradeNo,
        total,
        paidAt: fromAlipayTime(fields['gmt_payment']),
        ...(buyerRef === undefined ? {} : { buyerRef }),
      };
    }
    case 'WAIT_BUYER_PAY':
      return { kind: 'waiting', tradeNo };
    case 'TRADE_CLOSED':
      return { kind: 'closed', tradeNo };
    default:
      return refuse('trade_status');
  }
}

/** A refund is told with the payment's own fields and these besides. */
function refundOf(fields: Record<string, string>): string | null {
  const told = 'refund_fee' in fields || 'gmt_refund' in fields;
  return told ? (fields['out_biz_no'] ?? null) : null;
}

/** The fields of a paid trade's notify that hold what Alipay made itself: numbers, times, amounts, and our title. */
const plainFields = new Set(
  `notify_id notify_time notify_type charset version sign sign_type app_id auth_app_id seller_id seller_email buyer_id buyer_open_id
   buyer_logon_id trade_no out_trade_no trade_status subject gmt_create gmt_payment total_amount receipt_amount invoice_amount
   buyer_pay_amount point_amount fund_bill_list`.split(/\s+/),
);

/**
 * The signed text joins "name=value" by "&" unescaped, so it can be cut in several ways where a value holds an "&". With these fields
 * alone, and no "&" in any value, it can't: no text of a buyer's or a coupon's is among them that could hold another field.
 */
const isAmbiguous = (fields: Record<string, string>): boolean =>
  Object.entries(fields).some(([name, value]) => !plainFields.has(name) || (name !== 'sign' && value.includes('&')));

/**
 * Checks an asynchronous notify: form, algorithm (the signed text may name a weaker one), signature, receiver, type.
 * @throws InvalidNotification
 * Source: docs/payments.md, "Notify".
 */
export function verifyNotification(
  sdk: AlipaySdk,
  own: { readonly appId: string; readonly sellerId: string },
  rawBody: string,
): PaymentNotification {
  const fields = readFields(rawBody);
  if (fields['sign_type'] !== 'RSA2') refuse('sign_type');
  if (!verified(sdk, fields)) refuse('signature');
  if (fields['app_id'] !== own.appId || (fields['auth_app_id'] ?? own.appId) !== own.appId) refuse('app_id');
  if ((fields['seller_id'] ?? own.sellerId) !== own.sellerId) refuse('seller_id');
  if (fields['notify_type'] !== 'trade_status_sync') refuse('notify_type');
  if (!/^utf-8$/i.test(fields['charset'] ?? '')) refuse('charset');
  const eventKey = fields['notify_id'] ?? '';
  const outTradeNo = fields['out_trade_no'] ?? '';
  if (!/^[\w-]{1,128}$/.test(eventKey) || !/^[0-9A-Za-z]{6,32}$/.test(outTradeNo)) refuse('identifiers');
  const { sign: _sign, ...raw } = fields;
  return { eventKey, outTradeNo, evidence: evidenceOf(fields), refundNo: refundOf(fields), mustConfirm: isAmbiguous(fields), raw };
}
