import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Reply } from './gateway';
import type { Store } from './store';
import { chinaTime } from './trade';

// A carrier that answers as 快递100's real-time query does (api.kuaidi100.com, 实时快递查询). A number that it has not seen
// begins its journey when it is first asked about, and moves one step each `stepMs`.

export type Parcel = {
  readonly carrier: string;
  readonly number: string;
  readonly bornAt: number;
  /** Steps that somebody pushed it on by hand. */
  readonly pushed: number;
  /** When something went wrong with it, at its step of then. */
  readonly stuckAt?: number;
};

type Step = {
  readonly state: string;
  readonly status: string;
  readonly text: (route: Route) => string;
  readonly area: (route: Route) => string;
};
type Route = { readonly from: string; readonly to: string; readonly courier: string; readonly phone: string };

const routes: readonly Route[] = [
  { from: '杭州', to: '上海', courier: '王师傅', phone: '138****5210' },
  { from: '深圳', to: '广州', courier: '陈师傅', phone: '136****8841' },
  { from: '成都', to: '重庆', courier: '赵师傅', phone: '139****3067' },
  { from: '苏州', to: '北京', courier: '李师傅', phone: '137****9926' },
];

const steps: readonly Step[] = [
  { state: '1', status: '揽收', text: ({ from }) => `【${from}市】快件已由${from}营业部揽收`, area: ({ from }) => from },
  { state: '0', status: '在途', text: ({ from }) => `【${from}市】快件已到达${from}转运中心`, area: ({ from }) => from },
  { state: '0', status: '在途', text: ({ from, to }) => `【${from}市】快件已发往${to}转运中心`, area: ({ from }) => from },
  { state: '0', status: '在途', text: ({ to }) => `【${to}市】快件已到达${to}转运中心`, area: ({ to }) => to },
  {
    state: '5',
    status: '派件',
    text: ({ to, courier, phone }) => `【${to}市】${courier}（${phone}）正在派送，请保持电话畅通`,
    area: ({ to }) => to,
  },
  { state: '3', status: '签收', text: ({ to }) => `【${to}市】快件已签收，签收人：本人`, area: ({ to }) => to },
];

const routeOf = ({ number }: Parcel): Route =>
  routes[createHash('sha256').update(number).digest().readUInt8(0) % routes.length] ?? { from: '', to: '', courier: '', phone: '' };
const stepOf = (parcel: Parcel, now: number, stepMs: number): number => {
  const age = (parcel.stuckAt ?? now) - parcel.bornAt;
  return Math.min(steps.length - 1, Math.floor(age / stepMs) + parcel.pushed);
};

const asked = z.object({ com: z.string().min(1), num: z.string().min(6).max(32) });
const json = (value: unknown): Reply => ({ status: 200, type: 'application/json;charset=utf-8', body: JSON.stringify(value) });
const failed = (returnCode: string, message: string): Reply => json({ result: false, returnCode, message });

export type CarrierConfig = { readonly customer: string; readonly key: string; readonly stepMs: number };

export function createCarrier(store: Store, { customer, key, stepMs }: CarrierConfig, now: () => number) {
  const find = (number: string) => store.get<Parcel>('parcel', number);
  const save = (parcel: Parcel) => store.put('parcel', parcel.number, parcel);

  function signed(form: URLSearchParams): boolean {
    const wanted = createHash('md5')
      .update((form.get('param') ?? '') + key + customer)
      .digest('hex')
      .toUpperCase();
    const given = form.get('sign') ?? '';
    return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
  }

  function scansOf(parcel: Parcel) {
    const at = stepOf(parcel, now(), stepMs);
    const route = routeOf(parcel);
    const done = steps.slice(0, at + 1).map((step, index) => {
      const time = chinaTime(Math.min(now(), parcel.bornAt + index * stepMs));
      return { time, ftime: time, context: step.text(route), status: step.status, statusCode: step.state, areaName: step.area(route) };
    });
    if (parcel.stuckAt === undefined) return { state: steps[at]?.state ?? '0', scans: done };
    const time = chinaTime(parcel.stuckAt);
    const trouble = { time, ftime: time, context: '收件地址有误，快件暂存网点', status: '疑难', statusCode: '2', areaName: route.to };
    return { state: '2', scans: [...done, trouble] };
  }

  return {
    /** POST form customer, sign, param → the newest scan first. */
    query(body: string): Reply {
      const form = new URLSearchParams(body);
      if (form.get('customer') !== customer || !signed(form)) return failed('503', '验证签名失败');
      const parsed = asked.safeParse(JSON.parse(form.get('param') ?? '{}'));
      if (!parsed.success) return failed('400', '找不到对应公司或单号');
      const { com, num } = parsed.data;
      const parcel = find(num) ?? { carrier: com, number: num, bornAt: now(), pushed: 0 };
      save(parcel);
      if (parcel.carrier !== com) return failed('500', '查询无结果，请隔段时间再查');
      const { state, scans } = scansOf(parcel);
      return json({
        message: 'ok',
        nu: num,
        ischeck: state === '3' ? '1' : '0',
        com,
        status: '200',
        condition: 'F00',
        state,
        data: scans.toReversed(),
      });
    },
    /** One step on, all the way, or into trouble. */
    push(number: string, how: 'step' | 'deliver' | 'exception'): Parcel | null {
      const parcel = find(number);
      if (parcel === undefined) return null;
      const { stuckAt: _, ...moving } = parcel;
      const pushed = how === 'step' ? parcel.pushed + 1 : steps.length;
      const next = how === 'exception' ? { ...parcel, stuckAt: now() } : { ...moving, pushed };
      save(next);
      return next;
    },
    parcels: () => store.all<Parcel>('parcel').map((parcel) => ({ ...parcel, status: steps[stepOf(parcel, now(), stepMs)]?.status ?? '' })),
  };
}
export type SandboxCarrier = ReturnType<typeof createCarrier>;
