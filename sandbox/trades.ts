import { randomInt } from 'node:crypto';
import type { Store } from './store';
import { chinaTime, expired, type Trade } from './trade';

export type Trades = {
  now(): number;
  find(biz: Readonly<Record<string, unknown>>): Trade | undefined;
  save(trade: Trade): void;
  /** The buyer has opened the cashier: from here on the trade has a number. */
  open(trade: Trade): Trade;
  /** @returns the paid trade, or null when it can't be paid any more. */
  pay(outTradeNo: string): Trade | null;
  all(): Trade[];
};

const newTradeNo = (now: number) =>
  `${chinaTime(now).replaceAll(/\D/g, '').slice(0, 8)}2200${String(randomInt(0, 2 ** 47))
    .padStart(16, '0')
    .slice(-16)}`;

export function createTrades(store: Store, now: () => number): Trades {
  const all = () => store.all<Trade>('trade').map((trade) => expired(trade, now()));
  const save = (trade: Trade) => store.put('trade', trade.outTradeNo, trade);
  const find: Trades['find'] = (biz) => {
    const byNumber = typeof biz['trade_no'] === 'string' && biz['trade_no'] !== '';
    if (byNumber) return all().find((trade) => trade.tradeNo === biz['trade_no']);
    const found = store.get<Trade>('trade', String(biz['out_trade_no']));
    return found && expired(found, now());
  };
  return {
    now,
    all,
    save,
    find,
    open(trade) {
      const opened: Trade =
        trade.status === 'INIT' ? { ...trade, status: 'WAIT_BUYER_PAY', tradeNo: newTradeNo(now()), createdAt: now() } : trade;
      save(opened);
      return opened;
    },
    pay(outTradeNo) {
      const trade = find({ out_trade_no: outTradeNo });
      if (trade?.status !== 'WAIT_BUYER_PAY') return null;
      const paid: Trade = { ...trade, status: 'TRADE_SUCCESS', paidAt: now() };
      save(paid);
      return paid;
    },
  };
}
