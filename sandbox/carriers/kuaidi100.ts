import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { chinaTime } from '@/lib/shared/china-day';
import type { Reply } from '@/sandbox/gateway';
import { createNotifier, type Protocol } from '@/sandbox/notifier';
import type { Store } from '@/sandbox/store';
import type { Parcel, Parcels, ParcelState } from './parcels';
import { json, readJson, type World } from './reply';
import { createSubscriptions } from './subscriptions';

// 快递100's real-time query and push (api.kuaidi100.com: 实时快递查询, 快递信息推送服务).

const codes: Readonly<Record<ParcelState, { readonly code: string; readonly word: string; readonly bill: string }>> = {
  accepted: { code: '1', word: '揽收', bill: 'got' },
  in_transit: { code: '0', word: '在途', bill: 'polling' },
  out_for_delivery: { code: '5', word: '派件', bill: 'sending' },
  delivered: { code: '3', word: '签收', bill: 'check' },
  exception: { code: '2', word: '疑难', bill: 'polling' },
};

const asked = z.object({ com: z.string().min(1), num: z.string().min(6).max(32) });
const subscribing = z.object({
  company: z.string().min(1),
  number: z.string().min(6).max(32),
  key: z.string(),
  parameters: z.object({ callbackurl: z.url(), salt: z.string().default('') }),
});

const failed = (returnCode: string, message: string): Reply => json({ result: false, returnCode, message });
const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase();

/** Sent again after half an hour, three times, unless the answer says result: true. */
const pushes = (minuteMs: number): Protocol => ({
  kind: 'kuaidi100-push',
  rule: 'push',
  gapsMs: [30, 30, 30].map((minutes) => minutes * minuteMs),
  write({ param = '', salt = '' }) {
    const body = new URLSearchParams({ sign: md5(param + salt), param });
    return { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, body: body.toString() };
  },
  accepts: ({ status, text }) => status === 200 && text.replaceAll(/\s/g, '').includes('"result":true'),
});

export type Kuaidi100Account = { readonly customer: string; readonly key: string };

export function createKuaidi100Sandbox(store: Store, parcels: Parcels, { customer, key }: Kuaidi100Account, { minuteMs, now }: World) {
  const notifier = createNotifier(store, pushes(minuteMs), now);

  function signed(form: URLSearchParams): boolean {
    const wanted = Buffer.from(md5((form.get('param') ?? '') + key + customer));
    const given = Buffer.from(form.get('sign') ?? '');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  function result(parcel: Parcel) {
    const { state, scans } = parcels.journey(parcel);
    const data = scans.map(({ at, state: step, text, area }) => {
      const time = chinaTime(new Date(at));
      return { time, ftime: time, context: text, status: codes[step].word, statusCode: codes[step].code, areaName: area };
    });
    return {
      message: 'ok',
      nu: parcel.number,
      ischeck: state === 'delivered' ? '1' : '0',
      com: parcel.carrier,
      status: '200',
      condition: 'F00',
      state: codes[state].code,
      data: data.toReversed(),
    };
  }

  const subscriptions = createSubscriptions(store, 'kuaidi100-subscription', parcels, notifier, (parcel, { state }, { salt = '' }) => {
    const head = { status: state === 'delivered' ? 'shutdown' : 'polling', billstatus: codes[state].bill, message: '' };
    return { salt, param: JSON.stringify({ ...head, autoCheck: '0', comOld: '', comNew: '', lastResult: result(parcel) }) };
  });

  return {
    notifier,
    /** POST form customer, sign, param → the newest scan first. */
    query(body: string): Reply {
      const form = new URLSearchParams(body);
      if (form.get('customer') !== customer || !signed(form)) return failed('503', '验证签名失败');
      const parsed = asked.safeParse(readJson(form.get('param') ?? ''));
      if (!parsed.success) return failed('400', '找不到对应公司或单号');
      const parcel = parcels.meet(parsed.data.com, parsed.data.num);
      return parcel.carrier === parsed.data.com ? json(result(parcel)) : failed('500', '查询无结果，请隔段时间再查');
    },
    /** POST form schema, param → pushed from now on. */
    subscribe(body: string): Reply {
      const form = new URLSearchParams(body);
      const parsed = subscribing.safeParse(readJson(form.get('param') ?? ''));
      if (form.get('schema') !== 'json' || !parsed.success) return failed('701', '订阅的参数有误');
      const { company, number, parameters } = parsed.data;
      if (parsed.data.key !== key) return failed('600', '您不是合法的订阅者');
      if (subscriptions.has(number)) return failed('501', '重复订阅');
      parcels.meet(company, number);
      subscriptions.add(number, parameters.callbackurl, { salt: parameters.salt });
      return json({ result: true, returnCode: '200', message: '提交成功' });
    },
    resume() {
      notifier.resume();
      subscriptions.resume();
    },
  };
}
