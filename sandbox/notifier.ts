import { randomBytes } from 'node:crypto';
import { toYuan } from '@/lib/shared/money';
import { canonical, type Fields, sign } from './signing';
import type { Store } from './store';
import { chinaTime, type Trade } from './trade';

/** Minutes between deliveries, as documented: eight in 25 hours. */
const gaps = [4, 10, 10, 60, 120, 360, 900];

export type Delivery = {
  id: string;
  url: string;
  fields: Fields;
  attempts: { at: number; answer: string }[];
  nextAt: number;
  done: boolean;
};

/** What happens to the notifies to come. */
export type NotifyRule = { delayMs: number; drop: boolean; copies: number; hold: boolean };
export const plainRule: NotifyRule = { delayMs: 0, drop: false, copies: 1, hold: false };

type Config = {
  readonly appId: string;
  readonly sellerId: string;
  readonly alipayPrivateKey: string;
  /** How long one minute of the schedule lasts. */
  readonly minuteMs: number;
};

function fieldsOf(trade: Trade, config: Config, now: number): Record<string, string> {
  const total = toYuan(trade.total);
  const fields: Record<string, string> = {
    notify_id: `${chinaTime(now).replaceAll(/\D/g, '')}${randomBytes(8).toString('hex')}`,
    notify_type: 'trade_status_sync',
    notify_time: chinaTime(now),
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
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

export function createNotifier(store: Store, config: Config, now: () => number) {
  const timers = new Map<string, NodeJS.Timeout>();
  const rule = (): NotifyRule => store.get<NotifyRule>('setting', 'notify') ?? plainRule;
  const save = (delivery: Delivery) => store.put('delivery', delivery.id, delivery);

  async function post(delivery: Delivery): Promise<string> {
    const unsigned = { ...delivery.fields, notify_time: chinaTime(now()) };
    const body = new URLSearchParams({ ...unsigned, sign: sign(canonical(unsigned, ['sign', 'sign_type']), config.alipayPrivateKey) });
    try {
      const headers = { 'content-type': 'application/x-www-form-urlencoded; text/html; charset=utf-8' };
      const answer = await fetch(delivery.url, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      return answer.status === 200 ? (await answer.text()).slice(0, 200) : `HTTP ${answer.status}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'error';
    }
  }

  async function deliver(id: string): Promise<void> {
    timers.delete(id);
    const delivery = store.get<Delivery>('delivery', id);
    if (delivery === undefined || delivery.done) return;
    const answer = await post(delivery);
    const attempts = [...delivery.attempts, { at: now(), answer }];
    const gap = gaps[attempts.length - 1];
    const next: Delivery = {
      ...delivery,
      attempts,
      done: answer === 'success' || gap === undefined,
      nextAt: now() + (gap ?? 0) * config.minuteMs,
    };
    if (stopped) return;
    save(next);
    schedule(next);
  }

  let stopped = false;
  function schedule(delivery: Delivery): void {
    if (delivery.done || stopped || !Number.isFinite(delivery.nextAt)) return;
    clearTimeout(timers.get(delivery.id));
    timers.set(
      delivery.id,
      setTimeout(() => void deliver(delivery.id), Math.max(0, delivery.nextAt - now())),
    );
  }

  function send(trade: Trade): void {
    const { delayMs, drop, copies, hold } = rule();
    if (trade.notifyUrl === '' || drop) return;
    const fields = fieldsOf(trade, config, now());
    for (let copy = 0; copy < copies; copy += 1) {
      const delivery: Delivery = {
        id: `${fields['notify_id']}-${copy}`,
        url: trade.notifyUrl,
        fields,
        attempts: [],
        nextAt: hold ? Number.MAX_SAFE_INTEGER : now() + delayMs,
        done: false,
      };
      save(delivery);
      if (!hold) schedule(delivery);
    }
  }

  return {
    send,
    rule,
    setRule: (change: Partial<NotifyRule>) => store.put('setting', 'notify', { ...rule(), ...change }),
    deliveries: () => store.all<Delivery>('delivery'),
    /** Sends what was held, the last one first. */
    release() {
      for (const delivery of store.all<Delivery>('delivery').toReversed()) {
        if (!delivery.done && delivery.nextAt === Number.MAX_SAFE_INTEGER) {
          const due = { ...delivery, nextAt: now() };
          save(due);
          schedule(due);
        }
      }
    },
    /** Takes up what a stopped sandbox left. */
    resume: () =>
      store
        .all<Delivery>('delivery')
        .filter((delivery) => delivery.nextAt !== Number.MAX_SAFE_INTEGER)
        .forEach(schedule),
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
export type Notifier = ReturnType<typeof createNotifier>;
