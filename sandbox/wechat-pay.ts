import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Fault, Reply } from './gateway';
import { createNotifier } from './notifier';
import type { Store } from './store';
import { chinaTime } from './trade';
import { createWechatBill } from './wechat-bill';
import { isSigned, signedHeaders, type WechatConfig, wechatNotify } from './wechat-signing';
import { codeUrl, inTime, refundAnswer, refundedSum, tradeAnswer, type WechatRefund, type WechatTrade } from './wechat-trade';

export const wechatMethods = [
  'wechat.create',
  'wechat.query',
  'wechat.close',
  'wechat.refund',
  'wechat.refund_query',
  'wechat.bill',
] as const;
type Method = (typeof wechatMethods)[number];
type Asked = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
  readonly origin: string;
};
type Answered = { readonly status: number; readonly body: object | null };

const types = { native: 'NATIVE', h5: 'MWEB', jsapi: 'JSAPI' } as const;
const orderShape = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[\w\-|*]{6,32}$/),
  time_expire: z.iso.datetime({ offset: true }).optional(),
  notify_url: z.url(),
  amount: z.object({ total: z.number().int().min(1), currency: z.literal('CNY') }),
  scene_info: z.object({ payer_client_ip: z.string().min(1), h5_info: z.object({ type: z.string() }) }).optional(),
  payer: z.object({ openid: z.string().min(1) }).optional(),
});
const closeShape = z.object({ mchid: z.string() });
const refundShape = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().regex(/^[\w\-|*@]{1,64}$/),
  reason: z.string().max(80).optional(),
  notify_url: z.url().optional(),
  amount: z.object({ refund: z.number().int().min(1), total: z.number().int(), currency: z.literal('CNY') }),
});

const no = (status: number, code: string, message: string): Answered => ({ status, body: { code, message } });
const absent = no(404, 'ORDER_NOT_EXIST', '订单不存在');
const wrong = no(400, 'PARAM_ERROR', '参数错误');
const yes = (body: object): Answered => ({ status: 200, body });

const methodAt = (verb: string, path: string): Method | undefined => {
  if (verb === 'POST' && /^\/v3\/pay\/transactions\/(native|h5|jsapi)$/.test(path)) return 'wechat.create';
  if (verb === 'GET' && /^\/v3\/pay\/transactions\/out-trade-no\/[^/]+$/.test(path)) return 'wechat.query';
  if (verb === 'POST' && /^\/v3\/pay\/transactions\/out-trade-no\/[^/]+\/close$/.test(path)) return 'wechat.close';
  if (verb === 'POST' && path === '/v3/refund/domestic/refunds') return 'wechat.refund';
  if (verb === 'GET' && path === '/v3/bill/tradebill') return 'wechat.bill';
  return verb === 'GET' && path.startsWith('/v3/refund/domestic/refunds/') ? 'wechat.refund_query' : undefined;
};

/** WeChat Pay's API v3. Source: pay.weixin.qq.com/doc/v3/merchant */
export function createWechatPaySandbox(
  store: Store,
  config: WechatConfig,
  { minuteMs, now, billsAtOnce }: { minuteMs: number; now: () => number; billsAtOnce: () => boolean },
) {
  const notifier = createNotifier(store, wechatNotify(config, minuteMs), now);
  const faults: Fault[] = [];
  /** A refund reaches the buyer after so long. */
  const refundMs = minuteMs / 20;

  const save = (trade: WechatTrade) => store.put('wechat_trade', trade.outTradeNo, trade);
  const find = (outTradeNo: string) => {
    const found = store.get<WechatTrade>('wechat_trade', outTradeNo);
    return found && inTime(found, now());
  };
  const all = () => store.all<WechatTrade>('wechat_trade').map((trade) => inTime(trade, now()));
  const newNumber = (head: string) =>
    `${head}${chinaTime(now()).slice(0, 10).replaceAll('-', '')}${String(randomInt(0, 2 ** 47)).padStart(15, '0')}`;

  function tell(event: string, kind: string, url: string, trade: WechatTrade, content: object): void {
    const id = crypto.randomUUID();
    const plain = JSON.stringify(content);
    notifier.send(id, url, { id, event_type: event, original_type: kind, out_trade_no: trade.outTradeNo, plain });
  }

  function created(trade: WechatTrade, origin: string): Answered {
    if (trade.type === 'NATIVE') return yes({ code_url: codeUrl(trade) });
    if (trade.type === 'JSAPI') return yes({ prepay_id: trade.code });
    return yes({ h5_url: `${origin}/wechat/h5?prepay_id=${trade.code}` });
  }

  function create({ path, body, origin }: Asked): Answered {
    const order = orderShape.safeParse(JSON.parse(body)).data;
    const way = (['native', 'h5', 'jsapi'] as const).find((one) => path.endsWith(one));
    if (order === undefined || way === undefined || order.appid !== config.appId || order.mchid !== config.mchId) return wrong;
    if ((way === 'h5' && order.scene_info === undefined) || (way === 'jsapi' && order.payer === undefined)) return wrong;
    const old = find(order.out_trade_no);
    if (old !== undefined) {
      if (old.state === 'SUCCESS') return no(400, 'ORDERPAID', '该订单已支付');
      if (old.state === 'CLOSED') return no(400, 'ORDER_CLOSED', '订单已关闭');
      const same = old.total === order.amount.total && old.type === types[way];
      return same ? created(old, origin) : no(403, 'OUT_TRADE_NO_USED', '商户订单号重复');
    }
    const expiresAt = order.time_expire === undefined ? now() + 7 * 86_400_000 : Date.parse(order.time_expire);
    if (expiresAt <= now()) return wrong;
    const trade: WechatTrade = {
      outTradeNo: order.out_trade_no,
      transactionId: newNumber('42000'),
      state: 'NOTPAY',
      type: types[way],
      description: order.description,
      total: order.amount.total,
      code: randomBytes(8).toString('hex'),
      notifyUrl: order.notify_url,
      redirectUrl: '',
      expiresAt,
      paidAt: null,
      refunds: [],
    };
    save(trade);
    return created(trade, origin);
  }

  function close({ path, body }: Asked): Answered {
    const trade = find(path.split('/')[5] ?? '');
    if (closeShape.safeParse(JSON.parse(body)).data?.mchid !== config.mchId) return wrong;
    if (trade === undefined) return absent;
    if (trade.state === 'SUCCESS') return no(400, 'ORDERPAID', '该订单已支付');
    save({ ...trade, state: 'CLOSED' });
    return { status: 204, body: null };
  }

  const isDone = ({ at }: WechatRefund) => now() >= at + refundMs;

  function refund({ body }: Asked): Answered {
    const asked = refundShape.safeParse(JSON.parse(body)).data;
    if (asked === undefined) return wrong;
    const trade = find(asked.out_trade_no);
    if (trade === undefined) return no(404, 'RESOURCE_NOT_EXISTS', '订单号不存在');
    const old = trade.refunds.find(({ requestNo }) => requestNo === asked.out_refund_no);
    if (old !== undefined)
      return old.amount === asked.amount.refund
        ? yes(refundAnswer(trade, old, isDone(old)))
        : no(400, 'INVALID_REQUEST', '退款单号重复，参数不一致');
    if (trade.state !== 'SUCCESS') return no(400, 'INVALID_REQUEST', '订单未支付');
    if (asked.amount.total !== trade.total) return no(400, 'INVALID_REQUEST', '订单金额不一致');
    if (refundedSum(trade) + asked.amount.refund > trade.total) return no(400, 'INVALID_REQUEST', '退款金额超过订单金额');
    const notifyUrl = asked.notify_url ?? trade.notifyUrl;
    const made: WechatRefund = {
      requestNo: asked.out_refund_no,
      refundId: newNumber('50300'),
      amount: asked.amount.refund,
      at: now(),
      notifyUrl,
    };
    const changed = { ...trade, refunds: [...trade.refunds, made] };
    save(changed);
    setTimeout(() => {
      const { status, ...rest } = refundAnswer(changed, made, true);
      tell('REFUND.SUCCESS', 'refund', notifyUrl, changed, { mchid: config.mchId, refund_status: status, ...rest });
    }, refundMs).unref();
    return yes(refundAnswer(changed, made, isDone(made)));
  }

  function refundQuery({ path }: Asked): Answered {
    const requestNo = decodeURIComponent(path.split('/').at(-1) ?? '');
    for (const trade of all()) {
      const found = trade.refunds.find((one) => one.requestNo === requestNo);
      if (found !== undefined) return yes(refundAnswer(trade, found, isDone(found)));
    }
    return no(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  }

  const bill = createWechatBill(store, config, { trades: all, now, atOnce: billsAtOnce });

  const methods: Readonly<Record<Method, (asked: Asked) => Answered>> = {
    'wechat.create': create,
    'wechat.query'({ path }) {
      const trade = find(path.split('/')[5]?.split('?')[0] ?? '');
      return trade === undefined ? absent : yes(tradeAnswer(trade, config));
    },
    'wechat.close': close,
    'wechat.refund': refund,
    'wechat.refund_query': refundQuery,
    'wechat.bill'({ path, origin }) {
      const named = bill.name(path, origin);
      return 'link' in named ? yes(named.link) : no(named.code === 'PARAM_ERROR' ? 400 : 404, named.code, '账单不可用');
    },
  };

  function reply({ status, body }: Answered, broken = false): Reply {
    const text = body === null ? '' : JSON.stringify(body);
    const headers = status < 300 ? signedHeaders(config, broken ? `${text} ` : text, now()) : {};
    return { status, type: 'application/json; charset=utf-8', body: text, headers };
  }

  /** @returns null to leave the caller without an answer. */
  function handle(asked: Asked): Reply | null {
    if (asked.path.startsWith('/v3/billdownload/file?'))
      return isSigned(config, asked, now()) ? bill.download(asked.path) : reply(no(401, 'SIGN_ERROR', '签名错误'));
    const name = methodAt(asked.method, asked.path.split('?')[0] ?? '');
    if (name === undefined) return reply(no(404, 'NOT_FOUND', '接口不存在'));
    const index = faults.findIndex(({ method }) => method === name);
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0];
    if (fault?.kind === 'HTTP502') return { status: 502, type: 'text/html', body: '<html>bad gateway</html>' };
    if (!isSigned(config, asked, now())) return reply(no(401, 'SIGN_ERROR', '签名错误'));
    if (fault?.kind === 'SYSTEM_ERROR') return reply(no(500, 'SYSTEM_ERROR', '系统异常，请稍后重试'));
    const answered = methods[name](asked);
    return fault?.kind === 'HANG_AFTER_APPLY' ? null : reply(answered, fault?.kind === 'BAD_SIGN');
  }

  return {
    handle,
    notifier,
    find,
    all,
    fail: (fault: Fault) => faults.push(fault),
    byCode: (code: string) => all().find((trade) => trade.code === code || codeUrl(trade) === code),
    /** Where the phone's browser goes once it has paid. */
    returnTo: (trade: WechatTrade, redirectUrl: string) => save({ ...trade, redirectUrl }),
    /** The buyer pays: the trade changes, the notify goes out. @returns null when it can't be paid any more */
    pay(outTradeNo: string): WechatTrade | null {
      const trade = find(outTradeNo);
      if (trade?.state !== 'NOTPAY') return null;
      const paid: WechatTrade = { ...trade, state: 'SUCCESS', paidAt: now() };
      save(paid);
      tell('TRANSACTION.SUCCESS', 'transaction', paid.notifyUrl, paid, tradeAnswer(paid, config));
      return paid;
    },
  };
}
export type WechatPaySandbox = ReturnType<typeof createWechatPaySandbox>;
