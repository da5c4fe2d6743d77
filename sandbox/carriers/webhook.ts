import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Reply } from '@/sandbox/gateway';
import { createNotifier, type Protocol } from '@/sandbox/notifier';
import type { Store } from '@/sandbox/store';
import type { Parcel, Parcels } from './parcels';
import { json, readJson, type World } from './reply';
import { createSubscriptions } from './subscriptions';

// A carrier that implements the shop's own protocol (docs/carriers.md), signed as Standard Webhooks does.

const asked = z.object({ trackingNumber: z.string().min(6).max(64) });
const subscribing = asked.extend({ pushUrl: z.url() });

export type WebhookAccount = { readonly code: string; readonly secret: string };
type Heads = Readonly<Record<string, string | string[] | undefined>>;

export function createWebhookSandbox(store: Store, parcels: Parcels, { code, secret }: WebhookAccount, { minuteMs, now }: World) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const sign = (id: string, timestamp: string, body: string) =>
    `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

  /** Sent again, five times, until it is answered with 2xx. */
  const pushes: Protocol = {
    kind: 'webhook-push',
    rule: 'push',
    gapsMs: [1, 5, 30, 120, 600].map((minutes) => minutes * minuteMs),
    write({ id = '', body = '' }, at) {
      const timestamp = String(Math.floor(at / 1000));
      const signed = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(id, timestamp, body) };
      return { headers: { 'content-type': 'application/json', ...signed }, body };
    },
    accepts: ({ status }) => status >= 200 && status < 300,
  };
  const notifier = createNotifier(store, pushes, now);

  function way(parcel: Parcel) {
    const { state, scans } = parcels.journey(parcel);
    return {
      status: state,
      scans: scans.map(({ at, state: status, text, area }) => ({ at: new Date(at).toISOString(), status, text, place: area })),
    };
  }

  const subscriptions = createSubscriptions(store, 'webhook-subscription', parcels, notifier, (parcel) => ({
    id: `msg_${crypto.randomUUID()}`,
    body: JSON.stringify({ type: 'parcels.moved', parcels: [{ trackingNumber: parcel.number, ...way(parcel) }] }),
  }));

  return {
    notifier,
    /** POST JSON to track and subscribe. */
    handle(step: string, heads: Heads, body: string): Reply {
      const [id, timestamp] = [String(heads['webhook-id']), String(heads['webhook-timestamp'])];
      if (heads['webhook-signature'] !== sign(id, timestamp, body)) return json({ error: 'signature' }, 401);
      const input = readJson(body);
      if (step === 'track') {
        const parsed = asked.safeParse(input);
        if (!parsed.success) return json({ error: 'input' }, 422);
        const parcel = parcels.meet(code, parsed.data.trackingNumber);
        return json(parcel.carrier === code ? way(parcel) : { found: false });
      }
      const parsed = subscribing.safeParse(input);
      if (step !== 'subscribe' || !parsed.success) return json({ error: 'input' }, 422);
      const { trackingNumber, pushUrl } = parsed.data;
      if (parcels.meet(code, trackingNumber).carrier !== code) return json({ accepted: false, reason: 'not ours' });
      if (!subscriptions.has(trackingNumber)) subscriptions.add(trackingNumber, pushUrl);
      return json({ accepted: true });
    },
    resume() {
      notifier.resume();
      subscriptions.resume();
    },
  };
}
