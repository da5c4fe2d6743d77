import { z } from 'zod';
import { chinaDay } from '@/lib/shared/china-day';
import { toYuan } from '@/lib/shared/money';
import { type Bills, spoils } from './bill';
import type { Carriers } from './carriers/carriers';
import type { Mailbox } from './mailbox';
import { faultKinds, type Gateway, type Reply } from './gateway';
import type { Notifier } from './notifier';
import { escape, layout } from './pages';
import type { Trades } from './trades';
import { type WechatPaySandbox, wechatMethods } from './wechat-pay';

/**
 * The sandbox's control: a page at `/`, and JSON for tests.
 * - GET  /control/trades        every trade of Alipay
 * - GET  /control/wechat        every trade of WeChat Pay
 * - GET  /control/deliveries    every notify with its attempts and their answers
 * - POST /control/notify        { delayMs?, drop?, copies?, hold? } for the notifies to come
 * - POST /control/release       sends held notifies, the last one first
 * - POST /control/fail          { method, kind } makes the next call of a method fail
 * - POST /control/pay           { outTradeNo } the buyer pays
 * - POST /control/bill          { today?, spoil?, outTradeNo? } today's bill at once; what is wrong with the bills
 * - GET  /control/parcels       every parcel
 * - GET  /control/pushes        every push of the carriers with its attempts and their answers
 * - GET  /control/mails         every mail, the newest first
 * - POST /control/push          { delayMs?, drop?, copies?, hold? } for the carriers' pushes to come
 * - POST /control/release-pushes sends held pushes, the last one first
 * - POST /control/parcel        { number, how: step | deliver | exception } moves a parcel
 */

const json = (value: unknown): Reply => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
const wrong: Reply = { status: 422, type: 'application/json', body: '{"error":"invalid input"}' };

const notifyInput = z.object({
  delayMs: z.coerce.number().int().min(0).optional(),
  drop: z.union([z.boolean(), z.stringbool()]).optional(),
  copies: z.coerce.number().int().min(1).max(5).optional(),
  hold: z.union([z.boolean(), z.stringbool()]).optional(),
});
const failInput = z.object({ method: z.union([z.string().startsWith('alipay.'), z.enum(wechatMethods)]), kind: z.enum(faultKinds) });
const payInput = z.object({ outTradeNo: z.string() });
const billInput = z.object({
  today: z.union([z.boolean(), z.stringbool()]).default(false),
  spoil: z.enum(spoils).default('none'),
  outTradeNo: z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
});
const parcelInput = z.object({ number: z.string(), how: z.enum(['step', 'deliver', 'exception']) });

type Ruled = Pick<Notifier, 'rule' | 'setRule'>;
function changeRule(ruled: Ruled, input: unknown) {
  ruled.setRule(Object.fromEntries(Object.entries(notifyInput.parse(input)).filter(([, value]) => value !== undefined)));
  return ruled.rule();
}

function readInput(body: string): unknown {
  return body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}

function parcelRows({ parcels }: Carriers): string {
  const move = (number: string, how: string, label: string) =>
    `<form method="post" action="/control/parcel"><input type="hidden" name="number" value="${escape(number)}"><input type="hidden" name="how" value="${how}"><button>${label}</button></form>`;
  const rows = parcels.all().toReversed().slice(0, 20);
  return rows
    .map(
      ({ number, carrier: code, state }) =>
        `<div class="card"><p>${escape(code)} ${escape(number)} · ${state}</p>${move(number, 'step', '下一步 / Next scan')}${move(number, 'deliver', '签收 / Deliver')}${move(number, 'exception', '疑难 / Exception')}</div>`,
    )
    .join('');
}

function billForm(bills: Bills, today: string): string {
  const { today: atOnce, spoil, outTradeNo = '' } = bills.rule();
  const options = spoils.map((name) => `<option${name === spoil ? ' selected' : ''}>${name}</option>`);
  return `<div class="card"><h1>账单 / Bill</h1><p class="muted">${today} · ${bills.summary(today)}</p><form method="post" action="/control/bill"><p><label><input type="checkbox" name="today" value="true"${atOnce ? ' checked' : ''}> 今天的账单立即可下载 / Today’s bill at once</label></p><p><label>spoil <select name="spoil">${options.join('')}</select></label></p><p><label>outTradeNo <input name="outTradeNo" value="${escape(outTradeNo)}"></label></p><button>保存 / Save</button></form></div>`;
}

function controlPage({ trades, notifier, carriers, wechat, bills }: Parts): string {
  const rule = notifier.rule();
  const rows = trades.all().toReversed().slice(0, 50);
  const lines = rows.map(
    (trade) =>
      `<p class="muted"><a href="/cashier/${trade.outTradeNo}">${escape(trade.subject)}</a> · ¥${toYuan(trade.total)} · ${trade.status}</p>`,
  );
  const wechatLines = (wechat?.all() ?? [])
    .toReversed()
    .map(
      (trade) =>
        `<p class="muted"><a href="/wechat/cashier/${trade.outTradeNo}">${escape(trade.description)}</a> · ¥${toYuan(trade.total)} · ${trade.state}</p>`,
    );
  const field = (name: string, value: string | number) => `<p><label>${name} <input name="${name}" value="${String(value)}"></label></p>`;
  const notifies = [...notifier.deliveries(), ...(wechat?.notifier.deliveries() ?? [])].toReversed().slice(0, 20);
  const sent = notifies.map(
    (entry) =>
      `<p class="muted">${escape(entry.fields['out_trade_no'] ?? '')} · ${entry.attempts.map(({ answer }) => escape(answer)).join(', ')}</p>`,
  );
  const form = `<form method="post" action="/control/notify">${field('delayMs', rule.delayMs)}${field('copies', rule.copies)}${field('drop', String(rule.drop))}${field('hold', String(rule.hold))}<button class="main">保存 / Save</button></form>`;
  const release = '<form method="post" action="/control/release"><button>放行暂存的通知 / Release held notifies</button></form>';
  return layout(
    'Dianpu sandbox',
    `<div class="card"><span class="tag">沙箱 / Sandbox</span><h1>支付通知 / Notifies</h1>${form}${release}</div><p><a href="/mail">邮箱 / Mailbox</a></p><p><a href="/scan">扫一扫 / Scan a code</a></p><h1>支付宝交易 / Alipay</h1>${lines.join('')}<h1>微信支付交易 / WeChat Pay</h1>${wechatLines.slice(0, 50).join('')}<h1>已发通知 / Sent</h1>${sent.join('')}${billForm(bills, chinaDay(new Date(trades.now())))}<h1>包裹 / Parcels</h1>${parcelRows(carriers)}`,
  );
}

type Parts = {
  readonly trades: Trades;
  readonly notifier: Notifier;
  readonly gateway: Gateway;
  readonly carriers: Carriers;
  readonly wechat: WechatPaySandbox | null;
  readonly bills: Bills;
  readonly mailbox: Mailbox;
};

export function createControl(parts: Parts) {
  const { trades, notifier, gateway, carriers, wechat, bills, mailbox } = parts;
  const writes: Readonly<Record<string, (input: unknown) => unknown>> = {
    notify: (input) => changeRule(notifier, input),
    push: (input) => changeRule(carriers, input),
    'release-pushes'() {
      carriers.release();
      return {};
    },
    release() {
      notifier.release();
      wechat?.notifier.release();
      return {};
    },
    fail(input) {
      const fault = failInput.parse(input);
      return fault.method.startsWith('alipay.') ? gateway.fail(fault) : wechat?.fail(fault);
    },
    pay(input) {
      const { outTradeNo } = payInput.parse(input);
      return wechat?.find(outTradeNo) === undefined ? gateway.pay(outTradeNo) : wechat.pay(outTradeNo);
    },
    bill(input) {
      const { outTradeNo, ...rule } = billInput.parse(input);
      bills.setRule({ ...rule, ...(outTradeNo === undefined ? {} : { outTradeNo }) });
      return bills.rule();
    },
    parcel(input) {
      const { number, how } = parcelInput.parse(input);
      return carriers.parcels.move(number, how);
    },
  };
  return (method: string, url: URL, body: string): Reply => {
    const name = url.pathname.split('/')[2] ?? '';
    if (method === 'GET' && name === 'trades') return json(trades.all());
    if (method === 'GET' && name === 'wechat') return json(wechat?.all() ?? []);
    if (method === 'GET' && name === 'parcels') return json(carriers.parcels.all());
    if (method === 'GET' && name === 'pushes') return json(carriers.deliveries());
    if (method === 'GET' && name === 'mails') return json(mailbox.all());
    if (method === 'GET' && name === 'deliveries') return json([...notifier.deliveries(), ...(wechat?.notifier.deliveries() ?? [])]);
    if (method === 'GET') return { status: 200, type: 'text/html;charset=utf-8', body: controlPage(parts) };
    const write = writes[name];
    if (write === undefined) return { status: 404, type: 'text/plain', body: 'not found' };
    try {
      const done = write(readInput(body));
      return body.startsWith('{') ? json(done) : { status: 303, type: 'text/plain', body: '', location: '/' };
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError) return wrong;
      throw error;
    }
  };
}
