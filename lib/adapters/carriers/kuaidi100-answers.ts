import { z } from 'zod';
import type { Heard, PushedParcel, SubscribeAnswer, TrackingAnswer, TrackingStatus } from '@/lib/domain/fulfilment/tracker';
import { chinaMoment } from '@/lib/shared/china-day';
import { clippedText } from '@/lib/shared/text';
import { parseJson } from './post';

const parcelShape = z.object({
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

function heardOf({ state, data }: z.output<typeof parcelShape>): Heard | null {
  if (state === undefined || data === undefined) return null;
  const scans = data
    .map((scan) => ({ at: chinaMoment(scan.time), status: statusOf(scan.statusCode), text: scan.context, place: scan.areaName ?? null }))
    .filter((scan) => !Number.isNaN(scan.at.getTime()));
  return { kind: 'ok', status: statusOf(state), scans };
}

/** The answer to 实时快递查询. */
export function readAnswer(body: unknown): TrackingAnswer {
  const parsed = parcelShape.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
  if (parsed.data.returnCode === '500') return { kind: 'absent' };
  return heardOf(parsed.data) ?? { kind: 'unknown', cause: `code ${parsed.data.returnCode ?? 'missing'}` };
}

const subscribedShape = z.object({ result: z.boolean(), returnCode: z.string() });
/** 501: it tells of this parcel already. 500: a fault of its own, which passes. */
const subscribed = new Set(['200', '501']);

/** The answer to a subscription. */
export function readSubscription(body: unknown): SubscribeAnswer {
  const parsed = subscribedShape.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
  const { returnCode } = parsed.data;
  if (subscribed.has(returnCode)) return { kind: 'ok' };
  return { kind: returnCode === '500' ? 'unknown' : 'refused', cause: `code ${returnCode}` };
}

const pushShape = z.object({
  status: z.enum(['polling', 'shutdown', 'abort', 'updateall']),
  comOld: z.string().optional(),
  lastResult: parcelShape.extend({ com: z.string().min(1), nu: z.string().min(1) }),
});

/**
 * What a push is about; null when it can't be read. abort: it found nothing for days and stops asking. `comOld`: the carrier that was named
 * to it, where it found that the parcel is with another.
 */
export function readPushed(param: string): readonly PushedParcel[] | null {
  const parsed = pushShape.safeParse(parseJson(param));
  if (!parsed.success) return null;
  const { status, comOld, lastResult } = parsed.data;
  const carrierCodes = [lastResult.com, ...(comOld === undefined || comOld === '' ? [] : [comOld])];
  return [{ carrierCodes, trackingNumber: lastResult.nu, heard: status === 'abort' ? null : heardOf(lastResult) }];
}
