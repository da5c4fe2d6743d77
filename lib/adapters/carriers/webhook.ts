import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import {
  type CarrierGateway,
  type Heard,
  type SubscribeAnswer,
  type TrackingAnswer,
  trackingStatuses,
} from '@/lib/domain/fulfilment/tracker';
import { clippedText } from '@/lib/shared/text';
import { parseJson, post } from './post';

export type WebhookConfig = {
  readonly code: string;
  /** Where the carrier is asked. */
  readonly url: string;
  /** Base64, with or without `whsec_`: both sides sign with it. */
  readonly secret: string;
  /** Where it tells. */
  readonly pushUrl: string;
  readonly now?: () => number;
};

/** A message that is older, or from further ahead, is no longer believed. */
const toleranceSeconds = 300;

const way = z.object({
  status: z.enum(trackingStatuses),
  scans: z
    .array(
      z.object({
        at: z.iso.datetime({ offset: true }),
        status: z.enum(trackingStatuses),
        text: clippedText(2000),
        place: clippedText(200).nullish(),
      }),
    )
    .max(500),
});
const heardOf = ({ status, scans }: z.output<typeof way>): Heard => ({
  kind: 'ok',
  status,
  scans: scans.map(({ at, place, ...scan }) => ({ ...scan, at: new Date(at), place: place ?? null })),
});

const tracked = z.union([z.object({ found: z.literal(false) }), way]);
const subscribed = z.object({ accepted: z.boolean(), reason: z.string().optional() });
const pushed = z.object({
  type: z.literal('parcels.moved'),
  parcels: z.array(way.extend({ trackingNumber: z.string().min(1).max(64) })).max(500),
});

/** Signed as Standard Webhooks does: HMAC-SHA256 of id.timestamp.body, in Base64. */
export function signWebhook(
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: string; readonly body: string },
) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/**
 * A carrier that implements our own protocol (docs/carriers.md): JSON both ways.
 * Source of the signature: standardwebhooks.com, headers webhook-id, webhook-timestamp, webhook-signature.
 */
export function createWebhookCarrier({ code, url, secret, pushUrl, now = Date.now }: WebhookConfig): CarrierGateway {
  const ask = (path: string, question: object) => {
    const body = JSON.stringify(question);
    const [id, timestamp] = [crypto.randomUUID(), String(Math.floor(now() / 1000))];
    return post(`${url}/${path}`, body, {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(secret, { id, timestamp, body }),
    });
  };

  function proven(headers: Headers, body: string): boolean {
    const [id, timestamp] = [headers.get('webhook-id') ?? '', headers.get('webhook-timestamp') ?? ''];
    if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
    const wanted = Buffer.from(signWebhook(secret, { id, timestamp, body }));
    // While a secret is changed there are two.
    return (headers.get('webhook-signature') ?? '').split(' ').some((one) => {
      const given = Buffer.from(one);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    });
  }

  return {
    async track({ trackingNumber, phone }): Promise<TrackingAnswer> {
      const sent = await ask('track', { trackingNumber, phone });
      if ('failed' in sent) return { kind: 'unknown', cause: sent.failed };
      const parsed = tracked.safeParse(sent.body);
      if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
      return 'found' in parsed.data ? { kind: 'absent' } : heardOf(parsed.data);
    },
    async subscribe({ trackingNumber, phone }): Promise<SubscribeAnswer> {
      const sent = await ask('subscribe', { trackingNumber, phone, pushUrl });
      if ('failed' in sent) return { kind: 'unknown', cause: sent.failed };
      const parsed = subscribed.safeParse(sent.body);
      if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
      return parsed.data.accepted ? { kind: 'ok' } : { kind: 'refused', cause: (parsed.data.reason ?? 'no reason').slice(0, 100) };
    },
    readPush({ headers, body }) {
      if (!proven(headers, body)) return null;
      const parsed = pushed.safeParse(parseJson(body));
      if (!parsed.success) return null;
      return parsed.data.parcels.map((parcel) => ({ carrierCodes: [code], trackingNumber: parcel.trackingNumber, heard: heardOf(parcel) }));
    },
    pushReply: (accepted) => (accepted ? { status: 200, body: '{"accepted":true}' } : { status: 400, body: '{"accepted":false}' }),
  };
}
