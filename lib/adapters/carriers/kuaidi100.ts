import { createHash } from 'node:crypto';
import { z } from 'zod';
import { clippedText } from '@/lib/shared/text';
import type { ParcelTracker, TrackingAnswer, TrackingStatus } from '@/lib/domain/fulfilment/tracker';

export type Kuaidi100Config = { readonly url: string; readonly customer: string; readonly key: string };

const answerShape = z.object({
  state: z.string().optional(),
  returnCode: z.string().optional(),
  data: z
    .array(
      z.object({
        time: z.string(),
        context: clippedText(2000),
        status: z.string().optional(),
        statusCode: z.string().optional(),
        areaName: clippedText(200).nullish(),
      }),
    )
    .optional(),
});

/** Longer codes are kinds of their first digit; 501 (in a locker) is still out for delivery. */
const states: Readonly<Record<string, TrackingStatus>> = {
  '0': 'in_transit',
  '1': 'accepted',
  '2': 'exception',
  '3': 'delivered',
  '4': 'returned',
  '5': 'out_for_delivery',
  '6': 'returned',
  '7': 'in_transit',
  '8': 'in_transit',
};
const customs: Readonly<Record<string, TrackingStatus>> = {
  '10': 'in_transit',
  '11': 'in_transit',
  '12': 'in_transit',
  '13': 'exception',
  '14': 'exception',
};

function statusOf(code: string | undefined): TrackingStatus {
  if (code === undefined) return 'in_transit';
  return customs[code] ?? (code.startsWith('10') && code.length > 2 ? 'in_transit' : (states[code.charAt(0)] ?? 'in_transit'));
}

const timeOf = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

function read(body: unknown): TrackingAnswer {
  const parsed = answerShape.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
  const { state, returnCode, data } = parsed.data;
  if (returnCode === '500') return { kind: 'absent' };
  if (state === undefined || data === undefined) return { kind: 'unknown', cause: `code ${returnCode ?? 'missing'}` };
  const scans = data
    .map((scan) => ({ at: timeOf(scan.time), status: statusOf(scan.statusCode), text: scan.context, place: scan.areaName ?? null }))
    .filter((scan) => !Number.isNaN(scan.at.getTime()));
  return { kind: 'ok', status: statusOf(state), scans };
}

/**
 * Where a parcel is, by 快递100's real-time query.
 * Source: api.kuaidi100.com, 实时快递查询: form customer, sign = MD5(param + key + customer) in capitals, param.
 */
export function createKuaidi100({ url, customer, key }: Kuaidi100Config): ParcelTracker {
  return {
    async track({ carrierCode, trackingNumber, phone }) {
      const param = JSON.stringify({ com: carrierCode, num: trackingNumber, phone, resultv2: '4' });
      const sign = createHash('md5')
        .update(param + key + customer)
        .digest('hex')
        .toUpperCase();
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: new URLSearchParams({ customer, sign, param }),
          redirect: 'error',
          signal: AbortSignal.timeout(8000),
        });
        return answer.ok ? read(await answer.json()) : { kind: 'unknown', cause: `HTTP ${answer.status}` };
      } catch (error) {
        return { kind: 'unknown', cause: error instanceof Error ? error.name : 'Error' };
      }
    },
  };
}
