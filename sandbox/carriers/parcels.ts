import { createHash } from 'node:crypto';
import type { Store } from '@/sandbox/store';

// The parcels of a made-up carrier, whatever protocol it is asked by. A number that it has not seen begins its journey when it is first
// heard of, and moves one step each `stepMs`.

export type Parcel = {
  readonly carrier: string;
  readonly number: string;
  readonly bornAt: number;
  /** Steps that somebody pushed it on by hand. */
  readonly pushed: number;
  /** When those steps happened that somebody's hand was in. */
  readonly times: readonly number[];
  /** When something went wrong with it, at its step of then. */
  readonly stuckAt?: number;
};
export type ParcelState = 'accepted' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'exception';
export type Scan = { readonly at: number; readonly state: ParcelState; readonly text: string; readonly area: string };
export type Journey = { readonly state: ParcelState; readonly scans: readonly Scan[] };

type Route = { readonly from: string; readonly to: string; readonly courier: string; readonly phone: string };
type Step = { readonly state: ParcelState; readonly text: (route: Route) => string; readonly area: (route: Route) => string };

const routes: readonly Route[] = [
  { from: '杭州', to: '上海', courier: '王师傅', phone: '138****5210' },
  { from: '深圳', to: '广州', courier: '陈师傅', phone: '136****8841' },
  { from: '成都', to: '重庆', courier: '赵师傅', phone: '139****3067' },
  { from: '苏州', to: '北京', courier: '李师傅', phone: '137****9926' },
];
const begins = ({ from }: Route) => from;
const ends = ({ to }: Route) => to;
const steps: readonly Step[] = [
  { state: 'accepted', text: ({ from }) => `【${from}市】快件已由${from}营业部揽收`, area: begins },
  { state: 'in_transit', text: ({ from }) => `【${from}市】快件已到达${from}转运中心`, area: begins },
  { state: 'in_transit', text: ({ from, to }) => `【${from}市】快件已发往${to}转运中心`, area: begins },
  { state: 'in_transit', text: ({ to }) => `【${to}市】快件已到达${to}转运中心`, area: ends },
  {
    state: 'out_for_delivery',
    text: ({ to, courier, phone }) => `【${to}市】${courier}（${phone}）正在派送，请保持电话畅通`,
    area: ends,
  },
  { state: 'delivered', text: ({ to }) => `【${to}市】快件已签收，签收人：本人`, area: ends },
];

const routeOf = ({ number }: Parcel): Route =>
  routes[createHash('sha256').update(number).digest().readUInt8(0) % routes.length] ?? { from: '', to: '', courier: '', phone: '' };

export function createParcels(store: Store, stepMs: number, now: () => number) {
  const listeners: ((number: string) => void)[] = [];
  const timers = new Map<string, NodeJS.Timeout>();
  const find = (number: string) => store.get<Parcel>('parcel', number);
  const save = (parcel: Parcel) => store.put('parcel', parcel.number, parcel);
  const tell = (number: string) => listeners.forEach((listener) => listener(number));

  function stepOf(parcel: Parcel): number {
    const age = (parcel.stuckAt ?? now()) - parcel.bornAt;
    return Math.min(steps.length - 1, Math.floor(age / stepMs) + parcel.pushed);
  }

  const timeOf = ({ times, bornAt, pushed }: Parcel, index: number) =>
    times[index] ?? Math.min(now(), bornAt + Math.max(0, index - pushed) * stepMs);

  function journey(parcel: Parcel): Journey {
    const at = stepOf(parcel);
    const route = routeOf(parcel);
    const scans = steps.slice(0, at + 1).map((step, index) => ({
      at: timeOf(parcel, index),
      state: step.state,
      text: step.text(route),
      area: step.area(route),
    }));
    if (parcel.stuckAt === undefined) return { state: steps[at]?.state ?? 'accepted', scans };
    const trouble: Scan = { at: parcel.stuckAt, state: 'exception', text: '收件地址有误，快件暂存网点', area: route.to };
    return { state: 'exception', scans: [...scans, trouble] };
  }

  /** What a hand has moved happened then, and stays so. */
  function keepTimes(before: Parcel, after: Parcel): Parcel {
    const done = stepOf(before);
    return { ...after, times: steps.slice(0, stepOf(after) + 1).map((_, index) => (index <= done ? timeOf(before, index) : now())) };
  }

  function tick(number: string): void {
    timers.delete(number);
    tell(number);
    const parcel = find(number);
    if (parcel !== undefined && journey(parcel).state !== 'delivered') watch(number);
  }

  /** Whoever listens is told of its steps as they happen. */
  function watch(number: string): void {
    if (!timers.has(number)) timers.set(number, setTimeout(tick, Math.min(stepMs, 2 ** 31 - 1), number));
  }

  return {
    find,
    journey,
    watch,
    /** The parcel of a number, from now on if it is new. */
    meet(carrier: string, number: string): Parcel {
      const parcel = find(number) ?? { carrier, number, bornAt: now(), pushed: 0, times: [] };
      save(parcel);
      return parcel;
    },
    /** One step on, all the way, or into trouble. */
    move(number: string, how: 'step' | 'deliver' | 'exception'): Parcel | null {
      const parcel = find(number);
      if (parcel === undefined) return null;
      const { stuckAt: _, ...moving } = parcel;
      const pushed = how === 'step' ? parcel.pushed + 1 : steps.length;
      const next = how === 'exception' ? { ...parcel, stuckAt: now() } : keepTimes(parcel, { ...moving, pushed });
      save(next);
      tell(number);
      return next;
    },
    onMove: (listener: (number: string) => void) => void listeners.push(listener),
    all: () => store.all<Parcel>('parcel').map((parcel) => ({ ...parcel, state: journey(parcel).state })),
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
export type Parcels = ReturnType<typeof createParcels>;
