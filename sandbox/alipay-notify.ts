import { randomBytes } from 'node:crypto';
import { toYuan } from '@/lib/shared/money';
import type { Protocol } from './notifier';
import { canonical, type Fields, sign } from './signing';
import { chinaTime, type Trade } from './trade';

/** Minutes between deliveries, as documented: eight in 25 hours. */
const gaps = [4, 10, 10, 60, 120, 360, 900];

type Config = { readonly appId: string; readonly sellerId: string };

/** What Alipay tells of a trade that changed. Source: opendocs.alipay.com, 异步通知说明 */
export function notifyFields(trade: Trade, config: Config, now: number): Fields & { readonly notify_id: string } {
  const total = toYuan(trade.total);
  const fields: Record<string, string> = {
    notify_type: 'trade_status_sync',
    charset: 'utf-8',
    version: '1.0',
    sign_type: 'RSA2',
    app_id: config.appId,
    auth_app_id: config.appId,
    seller_id: config.sellerId,
    seller_email: 'seller@sandbox.com',
    buyer_id: '2088722000000002',
    buyer_logon_id: 'san***@sandbox.com',
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    trade_status: trade.status,
    total_amount: total,
    receipt_amount: total,
    invoice_amount: total,
    buyer_pay_amount: total,
    point_amount: '0.00',
    subject: trade.subject,
    body: trade.body,
    passback_params: trade.passback,
    gmt_create: chinaTime(trade.createdAt),
    gmt_payment: trade.paidAt === null ? '' : chinaTime(trade.paidAt),
    fund_bill_list: JSON.stringify([{ amount: total, fundChannel: 'ALIPAYACCOUNT' }]),
  };
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    notify_id: `${chinaTime(now).replaceAll(/\D/g, '')}${randomBytes(8).toString('hex')}`,
  };
}

/** Form fields, signed; the answer must be exactly `success`. */
export const alipayNotify = (privateKey: string, minuteMs: number): Protocol => ({
  kind: 'delivery',
  gapsMs: gaps.map((minutes) => minutes * minuteMs),
  write(fields, at) {
    const unsigned = { ...fields, notify_time: chinaTime(at) };
    const body = new URLSearchParams({ ...unsigned, sign: sign(canonical(unsigned, ['sign', 'sign_type']), privateKey) });
    return { headers: { 'content-type': 'application/x-www-form-urlencoded; text/html; charset=utf-8' }, body: body.toString() };
  },
  accepts: ({ status, text }) => status === 200 && text === 'success',
});
