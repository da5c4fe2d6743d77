import { createHash } from 'node:crypto';
import { z } from 'zod';
import { chinaTime } from '@/lib/shared/china-day';
import type { Reply } from '@/sandbox/gateway';
import { createNotifier, type Protocol } from '@/sandbox/notifier';
import type { Store } from '@/sandbox/store';
import type { Parcel, Parcels, ParcelState } from './parcels';
import { json, readJson, type World } from './reply';
import { createSubscriptions } from './subscriptions';

// 快递鸟's query 8001, subscription 8008 and push 102 (kdniao.com). The address of its pushes is set in its console.

const codes: Readonly<Record<ParcelState, readonly [string, string]>> = {
  accepted: ['1', '1'],
  in_transit: ['2', '2'],
  out_for_delivery: ['2', '202'],
  delivered: ['3', '301'],
  exception: ['4', '401'],
};
const asked = z.object({ ShipperCode: z.string().min(1), LogisticCode: z.string().min(6).max(32) });

export type KdniaoAccount = { readonly businessId: string; readonly key: string; readonly pushUrl: string };

export function createKdniaoSandbox(store: Store, parcels: Parcels, { businessId, key, pushUrl }: KdniaoAccount, { minuteMs, now }: World) {
  const sign = (data: string) =>
    Buffer.from(
      createHash('md5')
        .update(data + key)
        .digest('hex'),
    ).toString('base64');

  /** Sent again, three times, unless the answer says Success. */
  const pushes: Protocol = {
    kind: 'kdniao-push',
    rule: 'push',
    gapsMs: [5, 15, 30].map((minutes) => minutes * minuteMs),
    write({ data = '' }) {
      const body = new URLSearchParams({ RequestData: data, RequestType: '102', DataSign: sign(data) });
      return { headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' }, body: body.toString() };
    },
    accepts: ({ status, text }) => status === 200 && text.replaceAll(/\s/g, '').includes('"Success":true'),
  };
  const notifier = createNotifier(store, pushes, now);

  function result(parcel: Parcel) {
    const { state, scans } = parcels.journey(parcel);
    const [State, StateEx] = codes[state];
    const Traces = scans.map(({ at, state: step, text, area }) => ({
      AcceptTime: chinaTime(new Date(at)),
      AcceptStation: text,
      Location: area,
      Action: codes[step][1],
    }));
    const names = { EBusinessID: businessId, ShipperCode: parcel.carrier, LogisticCode: parcel.number };
    return { ...names, Success: true, Reason: '', State, StateEx, Traces };
  }

  const subscriptions = createSubscriptions(store, 'kdniao-subscription', parcels, notifier, (parcel) => ({
    data: JSON.stringify({ EBusinessID: businessId, PushTime: chinaTime(new Date(now())), Count: '1', Data: [result(parcel)] }),
  }));

  return {
    notifier,
    /** POST form RequestType 8001 or 8008. */
    handle(body: string): Reply {
      const form = new URLSearchParams(body);
      const data = form.get('RequestData') ?? '';
      const failed = (Reason: string) => json({ EBusinessID: businessId, Success: false, Reason });
      if (form.get('EBusinessID') !== businessId || form.get('DataSign') !== sign(data)) return failed('非法参数');
      const parsed = asked.safeParse(readJson(data));
      if (!parsed.success) return failed('参数错误');
      const { ShipperCode, LogisticCode } = parsed.data;
      const parcel = parcels.meet(ShipperCode, LogisticCode);
      if (form.get('RequestType') === '8001') {
        const missing = {
          EBusinessID: businessId,
          ShipperCode,
          LogisticCode,
          Success: true,
          Reason: '暂无轨迹信息',
          State: '0',
          Traces: [],
        };
        return json(parcel.carrier === ShipperCode ? result(parcel) : missing);
      }
      if (form.get('RequestType') !== '8008') return failed('不支持的接口指令');
      if (!subscriptions.has(LogisticCode)) subscriptions.add(LogisticCode, pushUrl);
      return json({ EBusinessID: businessId, UpdateTime: chinaTime(new Date(now())), Success: true, Reason: '' });
    },
    resume() {
      notifier.resume();
      subscriptions.resume();
    },
  };
}
