import iconv from 'iconv-lite';
import { toYuan } from '@/lib/shared/money';
import type { Reply } from './gateway';

export const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light dark; --ink: #1d1b1a; --muted: #6b6560; --line: #e4dfda; --back: #f5f2ef; --card: #fff; --blue: #1568d8; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f0ece8; --muted: #aaa39c; --line: #3a3633; --back: #191716; --card: #232120; --blue: #6aa8ff; } }
  * { box-sizing: border-box } body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif }
  main { max-width: 30rem; margin: 6vh auto; padding: 0 1rem } .card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1.5rem }
  .tag { display: inline-block; font-size: .8rem; color: var(--muted); border: 1px solid var(--line); border-radius: 99px; padding: .1rem .7rem; margin-bottom: 1rem }
  h1 { font-size: 1.1rem; margin: 0 } .sum { font-size: 2.4rem; font-weight: 600; margin: .5rem 0 1.5rem; font-variant-numeric: tabular-nums } .muted { color: var(--muted); font-size: .9rem; overflow-wrap: anywhere }
  form { margin-top: .75rem } button { width: 100%; min-height: 48px; border-radius: 8px; border: 1px solid var(--line); background: transparent; color: inherit; font: inherit; cursor: pointer }
  button.main { background: var(--blue); border-color: var(--blue); color: var(--card); font-weight: 600 } button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
  .bad { color: #c0392b } @media (prefers-color-scheme: dark) { .bad { color: #ff8a7a } }`;

const words = {
  zh: {
    sandbox: '沙箱收银台',
    subject: '商品',
    no: '交易号',
    pay: '确认付款',
    leave: '稍后支付',
    fail: '模拟余额不足',
    poor: '余额不足，付款没有成功，可以重试。',
    done: '该笔交易已经付款',
    closed: '该笔交易已经关闭',
    back: '返回商家',
  },
  en: {
    sandbox: 'Sandbox cashier',
    subject: 'Goods',
    no: 'Trade',
    pay: 'Pay now',
    leave: 'Pay later',
    fail: 'Try without enough money',
    poor: 'Not enough money: nothing was paid. You can try again.',
    done: 'This trade has been paid',
    closed: 'This trade is closed',
    back: 'Back to the shop',
  },
};
const languageOf = (accept: string) => (/^\s*en\b/i.test(accept) ? 'en' : 'zh');

export const layout = (title: string, body: string, lang = 'zh-CN') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style><main>${body}</main></html>`;

const button = (action: string, label: string, main = false) =>
  `<form method="post" action="${action}"><button${main ? ' class="main"' : ''}>${label}</button></form>`;

/** A trade as the buyer sees it; `at`: the address of its cashier. */
export type CashierView = {
  readonly at: string;
  readonly subject: string;
  readonly total: number;
  readonly no: string;
  readonly state: 'open' | 'paid' | 'closed';
};

/** The cashier: forms only, so it works in any browser. */
export function cashierPage({ at, subject, total, no, state: stands }: CashierView, accept: string, poor: boolean): Reply {
  const language = languageOf(accept);
  const t = words[language];
  const open = stands === 'open';
  const state = open ? '' : `<p role="status">${stands === 'closed' ? t.closed : t.done}</p>`;
  const actions = open
    ? button(`${at}/pay`, t.pay, true) + button(`${at}/leave`, t.leave) + button(`${at}/fail`, t.fail)
    : button(`${at}/leave`, t.back, true);
  const body = `<div class="card"><span class="tag">${t.sandbox}</span><h1>${escape(subject)}</h1><p class="sum">¥${toYuan(total)}</p>
    <p class="muted">${t.no} ${escape(no)}</p>${poor ? `<p class="bad" role="alert">${t.poor}</p>` : ''}${state}${actions}</div>`;
  return { status: 200, type: 'text/html;charset=utf-8', body: layout(t.sandbox, body, language === 'en' ? 'en' : 'zh-CN') };
}

/** The scanner: what a phone's camera would do with a code on a screen. */
export const scanPage = (codes: readonly { readonly label: string; readonly code: string }[]): Reply => ({
  status: 200,
  type: 'text/html;charset=utf-8',
  body: layout(
    '扫一扫 / Scan',
    `<div class="card"><span class="tag">沙箱 / Sandbox</span><h1>扫一扫 / Scan a code</h1>
    <form action="/scan"><label>code <input name="code" required></label><button class="main">扫描 / Scan</button></form></div>${codes
      .map(({ label, code }) => `<p><a href="/scan?code=${encodeURIComponent(code)}">${escape(label)}</a></p>`)
      .join('')}`,
  ),
});

/** What a buyer sees when the shop's request is wrong: Alipay writes it in GBK. */
export function errorPage(code: string, reason: string): Reply {
  const text = `<!doctype html><html lang="zh-CN"><meta charset="gbk"><title>支付宝 - 出错了</title><h1>调试错误，请回到请求来源地，重新发起请求。</h1><p>错误代码 ${escape(code)} 错误原因: ${escape(reason)}</p></html>`;
  return { status: 200, type: 'text/html;charset=gbk', body: iconv.encode(text, 'gbk') };
}
