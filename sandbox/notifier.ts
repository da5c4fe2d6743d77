import type { Fields } from './signing';
import type { Store } from './store';

export type Delivery = {
  id: string;
  url: string;
  fields: Fields;
  attempts: { at: number; answer: string }[];
  nextAt: number;
  done: boolean;
};

/** What happens to the notifies to come, of every provider. */
export type NotifyRule = { delayMs: number; drop: boolean; copies: number; hold: boolean };
export const plainRule: NotifyRule = { delayMs: 0, drop: false, copies: 1, hold: false };

/** How a provider notifies. */
export type Protocol = {
  /** Its deliveries' place in the store. */
  readonly kind: string;
  /** Whose rule it goes by; payments' unless it is said. */
  readonly rule?: string;
  /** Between one delivery and the next, as documented, in milliseconds of the sandbox. */
  readonly gapsMs: readonly number[];
  /** Signed anew for each delivery. */
  readonly write: (fields: Fields, at: number) => { readonly headers: Record<string, string>; readonly body: string };
  /** Whether the shop's answer ends it. */
  readonly accepts: (answer: { readonly status: number; readonly text: string }) => boolean;
};

export function createNotifier(store: Store, { kind, rule: ruleName = 'notify', gapsMs, write, accepts }: Protocol, now: () => number) {
  const timers = new Map<string, NodeJS.Timeout>();
  const rule = (): NotifyRule => store.get<NotifyRule>('setting', ruleName) ?? plainRule;
  const save = (delivery: Delivery) => store.put(kind, delivery.id, delivery);

  async function post(delivery: Delivery): Promise<{ readonly answer: string; readonly accepted: boolean }> {
    const sent = write(delivery.fields, now());
    try {
      const answer = await fetch(delivery.url, { method: 'POST', ...sent, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      const text = (await answer.text()).slice(0, 200);
      return { answer: answer.status === 200 ? text : `HTTP ${answer.status}`, accepted: accepts({ status: answer.status, text }) };
    } catch (error) {
      return { answer: error instanceof Error ? error.name : 'error', accepted: false };
    }
  }

  let stopped = false;
  async function deliver(id: string): Promise<void> {
    timers.delete(id);
    const delivery = store.get<Delivery>(kind, id);
    if (delivery === undefined || delivery.done) return;
    const { answer, accepted } = await post(delivery);
    const attempts = [...delivery.attempts, { at: now(), answer }];
    const gap = gapsMs[attempts.length - 1];
    const next: Delivery = { ...delivery, attempts, done: accepted || gap === undefined, nextAt: now() + (gap ?? 0) };
    if (stopped) return;
    save(next);
    schedule(next);
  }

  function schedule(delivery: Delivery): void {
    if (delivery.done || stopped || delivery.nextAt === Number.MAX_SAFE_INTEGER) return;
    clearTimeout(timers.get(delivery.id));
    timers.set(
      delivery.id,
      setTimeout(() => void deliver(delivery.id), Math.max(0, delivery.nextAt - now())),
    );
  }

  return {
    /** Notifies as the rule says; `id` is the notify's own number. */
    send(id: string, url: string, fields: Fields): void {
      const { delayMs, drop, copies, hold } = rule();
      if (url === '' || drop) return;
      for (let copy = 0; copy < copies; copy += 1) {
        const nextAt = hold ? Number.MAX_SAFE_INTEGER : now() + delayMs;
        const delivery: Delivery = { id: `${id}-${copy}`, url, fields, attempts: [], nextAt, done: false };
        save(delivery);
        schedule(delivery);
      }
    },
    rule,
    setRule: (change: Partial<NotifyRule>) => store.put('setting', ruleName, { ...rule(), ...change }),
    deliveries: () => store.all<Delivery>(kind),
    /** Sends what was held, the last one first. */
    release() {
      for (const delivery of store.all<Delivery>(kind).toReversed()) {
        if (!delivery.done && delivery.nextAt === Number.MAX_SAFE_INTEGER) {
          const due = { ...delivery, nextAt: now() };
          save(due);
          schedule(due);
        }
      }
    },
    /** Takes up what a stopped sandbox left. */
    resume: () => store.all<Delivery>(kind).forEach(schedule),
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
export type Notifier = ReturnType<typeof createNotifier>;
