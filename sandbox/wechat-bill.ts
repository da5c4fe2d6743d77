import { createHash, randomBytes } from 'node:crypto';
import { toYuan } from '@/lib/shared/money';
import { addDays, chinaDay, dayStart, isDay } from '@/lib/shared/china-day';
import type { Reply } from './gateway';
import type { Store } from './store';
import { chinaTime } from './trade';
import type { WechatTrade } from './wechat-trade';

// WeChat Pay's trade bill: GET /v3/bill/tradebill names a file, GET /v3/billdownload/file gives it (pay.weixin.qq.com).

const readyMs = (24 + 10) * 3_600_000;
const linkMs = 300_000;
const feeRate = 0.006;

const head =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const sumHead = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const cells = (values: readonly string[]) => values.map((value) => `\`${value}`).join(',');

type Own = { readonly appId: string; readonly mchId: string };
type Line = { readonly text: string; readonly paid: number; readonly back: number; readonly fee: number };

/** What the day moved of a trade. */
function linesOf(trade: WechatTrade, day: string, { appId, mchId }: Own): Line[] {
  const about = (at: number) => [chinaTime(at), appId, mchId, '0', '', trade.transactionId, trade.outTradeNo, 'oBuyer', trade.type];
  const total = toYuan(trade.total);
  const fee = trade.total * feeRate;
  const taken = (fee / 100).toFixed(5);
  const rest = [trade.description.replaceAll(',', ' '), '', taken, '0.60%', total];
  const payment = [
    ...about(trade.paidAt ?? 0),
    'SUCCESS',
    'OTHERS',
    'CNY',
    total,
    '0.00',
    '0',
    '0',
    '0.00',
    '0.00',
    '',
    '',
    ...rest,
    '0.00',
    '',
  ];
  const paidThen = trade.paidAt !== null && chinaDay(new Date(trade.paidAt)) === day;
  const refunds = trade.refunds.filter(({ at }) => chinaDay(new Date(at)) === day);
  return [
    ...(paidThen ? [{ text: cells(payment), paid: trade.total, back: 0, fee }] : []),
    ...refunds.map(({ at, amount, refundId, requestNo }) => {
      const back = toYuan(amount);
      const state = ['REFUND', 'OTHERS', 'CNY', '0.00', '0.00', refundId, requestNo, back, '0.00', 'ORIGINAL', 'SUCCESS'];
      const goods = [trade.description.replaceAll(',', ' '), '', '0.00000', '0.60%', '0.00', back, ''];
      return { text: cells([...about(at), ...state, ...goods]), paid: 0, back: amount, fee: 0 };
    }),
  ];
}

function fileOf(lines: readonly Line[]): string {
  const sum = (of: (line: Line) => number) => lines.reduce((all, line) => all + of(line), 0);
  const [paid, back] = [toYuan(sum((line) => line.paid)), toYuan(sum((line) => line.back))];
  const sums = [String(lines.length), paid, back, '0.00', (sum((line) => line.fee) / 100).toFixed(5), paid, back];
  return [`\uFEFF${head}`, ...lines.map(({ text }) => text), sumHead, cells(sums), ''].join('\r\n');
}

type World = {
  readonly trades: () => readonly WechatTrade[];
  readonly now: () => number;
  /** Today's bill is there at once. */ readonly atOnce: () => boolean;
};

export function createWechatBill(store: Store, own: Own, { trades, now, atOnce }: World) {
  const linesOn = (day: string) => trades().flatMap((trade) => linesOf(trade, day, own));
  return {
    /** What the method answers: a link, or a code that says why there is none. */
    name(path: string, origin: string): { readonly code: string } | { readonly link: object } {
      const day = new URL(path, origin).searchParams.get('bill_date') ?? '';
      if (!isDay(day)) return { code: 'PARAM_ERROR' };
      const today = chinaDay(new Date(now()));
      const there = atOnce() ? day <= today : now() >= dayStart(day).getTime() + readyMs;
      if (!there) return { code: 'STATEMENT_CREATING' };
      const lines = linesOn(day);
      if (lines.length === 0 || day < addDays(today, -90)) return { code: 'NO_STATEMENT_EXIST' };
      const [token, file] = [randomBytes(16).toString('hex'), fileOf(lines)];
      store.put('wechat_bill', token, { file, madeAt: now() });
      const hash = createHash('sha1').update(file).digest('hex');
      return { link: { hash_type: 'SHA1', hash_value: hash, download_url: `${origin}/v3/billdownload/file?token=${token}` } };
    },
    download(path: string): Reply {
      const token = new URL(path, 'http://sandbox').searchParams.get('token') ?? '';
      const kept = store.get<{ file: string; madeAt: number }>('wechat_bill', token);
      if (kept === undefined || now() > kept.madeAt + linkMs)
        return { status: 404, type: 'application/json', body: '{"code":"NOT_FOUND"}' };
      return { status: 200, type: 'text/plain', body: kept.file };
    },
  };
}
