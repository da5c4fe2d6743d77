import { randomBytes, randomInt } from 'node:crypto';
import { toYuan } from '@/lib/shared/money';
import { addDays, chinaDay, dayStart, isDay } from '@/lib/shared/china-day';
import { type BillLine, writeBill } from './bill-file';
import type { Reply } from './gateway';
import { type Answer, type Biz, word } from './methods';
import type { Store } from './store';
import type { Trade } from './trade';
import type { Trades } from './trades';

// alipay.data.dataservice.bill.downloadurl.query: the address of a day's bill, and the bill (opendocs.alipay.com).

export const billMethod = 'alipay.data.dataservice.bill.downloadurl.query';
/** What can be wrong with a bill: a line less, another amount, a line of nobody, half a file, a page instead. */
export const spoils = ['none', 'leave_out', 'change_amount', 'add_foreign', 'cut', 'html'] as const;
export type Spoil = (typeof spoils)[number];
export type BillRule = {
  /** Today's bill is there at once, and any earlier one before 09:00. */
  readonly today: boolean;
  readonly spoil: Spoil;
  /** Whose line is spoiled; none: the first one. */
  readonly outTradeNo?: string;
};

type Link = { readonly day: string; readonly madeAt: number };
const linkMs = 30_000;
const readyMs = (24 + 9) * 3_600_000;
const feeRate = 0.006;

const refused = (subCode: string, subMsg: string): Answer => ({
  code: '40004',
  msg: 'Business Failed',
  sub_code: subCode,
  sub_msg: subMsg,
});
const fail = (status: number, body: string): Reply => ({ status, type: 'text/html;charset=utf-8', body });

/** What the day moved: money in is positive, money back negative; the fee is what Alipay takes. */
function linesOf(trade: Trade, day: string): BillLine[] {
  const { tradeNo, outTradeNo, subject, createdAt, paidAt, total } = trade;
  const line = { tradeNo, outTradeNo, subject, createdAt };
  const payment = paidAt !== null && chinaDay(new Date(paidAt)) === day;
  const refunds = trade.refunds.filter(({ at }) => chinaDay(new Date(at)) === day);
  return [
    ...(payment ? [{ ...line, doneAt: paidAt, amount: total, requestNo: '', fee: -Math.round(total * feeRate) }] : []),
    ...refunds.map(({ at, amount, requestNo }) => ({ ...line, doneAt: at, amount: -amount, requestNo, fee: 0 })),
  ];
}

function spoiled(lines: readonly BillLine[], { spoil, outTradeNo }: BillRule, day: string): BillLine[] {
  const target = lines.find((line) => outTradeNo === undefined || line.outTradeNo === outTradeNo);
  if (spoil === 'leave_out') return lines.filter((line) => line !== target);
  if (spoil === 'change_amount') return lines.map((line) => (line === target ? { ...line, amount: line.amount + 100 } : line));
  if (spoil !== 'add_foreign') return [...lines];
  const at = dayStart(day).getTime() + 12 * 3_600_000;
  const foreign = {
    outTradeNo: `foreign${day.replaceAll('-', '')}`,
    subject: '别处的收款',
    amount: 4200,
    requestNo: '',
    fee: -25,
    createdAt: at,
    doneAt: at,
  };
  return [...lines, { ...foreign, tradeNo: `${day.replaceAll('-', '')}2200${String(randomInt(0, 2 ** 40)).padStart(16, '0')}` }];
}

export function createBills(store: Store, trades: Trades, sellerId: string) {
  let origin = '';
  const rule = (): BillRule => store.get<BillRule>('bill', 'rule') ?? { today: false, spoil: 'none' };
  const linesOn = (day: string) => trades.all().flatMap((trade) => linesOf(trade, day));

  return {
    rule,
    setRule: (next: BillRule) => store.put('bill', 'rule', next),
    /** Links name the sandbox's own address. */
    setOrigin: (url: string) => void (origin = url),

    /** The method's answer: the link lives for half a minute. */
    url(biz: Biz): Answer {
      const day = word(biz['bill_date']);
      if (biz['bill_type'] !== 'trade' || !isDay(day)) return refused('INVAILID_ARGUMENTS', '入参不合法');
      const now = trades.now();
      const there = rule().today ? day <= chinaDay(new Date(now)) : now >= dayStart(day).getTime() + readyMs;
      if (!there || day < addDays(chinaDay(new Date(now)), -366)) return refused('BILL_NOT_EXIST', '账单不存在');
      if (spoiled(linesOn(day), rule(), day).length === 0) return refused('NO_BILL_DATA', '账单为空');
      const token = randomBytes(16).toString('hex');
      store.put('bill_link', token, { day, madeAt: now } satisfies Link);
      return { code: '10000', msg: 'Success', bill_download_url: `${origin}/bill/${token}` };
    },

    /** GET /bill/<token> */
    download(token: string): Reply {
      const link = store.get<Link>('bill_link', token);
      if (link === undefined || trades.now() > link.madeAt + linkMs) return fail(403, '下载链接已失效');
      const { day } = link;
      const current = rule();
      if (current.spoil === 'html') return fail(200, '<!doctype html><title>系统繁忙</title><p>系统繁忙，请稍后再试</p>');
      const file = writeBill({ sellerId, day, lines: spoiled(linesOn(day), current, day), madeAt: trades.now() });
      const body = current.spoil === 'cut' ? file.subarray(0, Math.floor(file.length / 2)) : file;
      return { status: 200, type: 'application/zip', body };
    },

    /** For the control page: what a bill of the day would say. */
    summary: (day: string) => `${linesOn(day).length} · ¥${toYuan(linesOn(day).reduce((all, { amount }) => all + amount, 0))}`,
  };
}
export type Bills = ReturnType<typeof createBills>;
