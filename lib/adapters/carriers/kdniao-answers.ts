import { z } from 'zod';
import type { Heard, PushedParcel, SubscribeAnswer, TrackingAnswer, TrackingStatus } from '@/lib/domain/fulfilment/tracker';
import { chinaMoment } from '@/lib/shared/china-day';
import { clippedText } from '@/lib/shared/text';
import { parseJson } from './post';

/** Our codes, which are 快递100's, and 快递鸟's. Source: kdniao.com, 快递鸟接口支持快递公司编码 */
const codes: Readonly<Record<string, string>> = {
  shunfeng: 'SF',
  jd: 'JD',
  ems: 'EMS',
  youzhengguonei: 'YZPY',
  zhongtong: 'ZTO',
  yuantong: 'YTO',
  yunda: 'YD',
  shentong: 'STO',
  jtexpress: 'JTSD',
  debangkuaidi: 'DBL',
  debangwuliu: 'DBL',
};
export const codeOf = (carrierCode: string): string | null => codes[carrierCode] ?? null;

const word = z.union([z.string(), z.number().transform(String)]);
const parcelShape = z.object({
  Success: z.boolean(),
  Reason: z.string().nullish(),
  ShipperCode: z.string(),
  LogisticCode: z.string(),
  State: word.nullish(),
  StateEx: word.nullish(),
  Traces: z
    .array(
      z.object({ AcceptTime: z.string(), AcceptStation: clippedText(2000), Location: clippedText(200).nullish(), Action: word.nullish() }),
    )
    .nullish(),
});
type Answer = z.output<typeof parcelShape>;

/** Those that say more than their first digit; 211 (in a locker) is still out for delivery, 404 (refused) is on no way back yet. */
const precise: Readonly<Record<string, TrackingStatus>> = { '202': 'out_for_delivery', '211': 'out_for_delivery' };
const states: Readonly<Record<string, TrackingStatus>> = { '1': 'accepted', '2': 'in_transit', '3': 'delivered', '4': 'exception' };
const statusOf = (code: string): TrackingStatus => precise[code] ?? states[code.charAt(0)] ?? 'in_transit';

function heardOf({ State, StateEx, Traces }: Answer): Heard | null {
  const state = StateEx ?? State ?? '0';
  if (state === '0' || Traces === null || Traces === undefined) return null;
  const scans = Traces.map((scan) => ({
    at: chinaMoment(scan.AcceptTime),
    status: statusOf(scan.Action ?? ''),
    text: scan.AcceptStation,
    place: scan.Location ?? null,
  })).filter((scan) => !Number.isNaN(scan.at.getTime()));
  return { kind: 'ok', status: statusOf(state), scans };
}

/** The answer to a query: without traces it doesn't know the parcel yet. */
export function readAnswer(body: unknown): TrackingAnswer {
  const parsed = parcelShape.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
  if (!parsed.data.Success) return { kind: 'unknown', cause: (parsed.data.Reason ?? 'no reason').slice(0, 100) };
  return heardOf(parsed.data) ?? { kind: 'absent' };
}

/** The answer to a subscription. */
export function readSubscription(body: unknown): SubscribeAnswer {
  const parsed = z.object({ Success: z.boolean(), Reason: z.string().nullish() }).safeParse(body);
  if (!parsed.success) return { kind: 'unknown', cause: 'unreadable answer' };
  return parsed.data.Success ? { kind: 'ok' } : { kind: 'refused', cause: (parsed.data.Reason ?? 'no reason').slice(0, 100) };
}

/** 101 and 102 tell of ways; 107 of money on delivery, which is nothing new of a parcel's way. */
export function readPushed(type: string, data: string): readonly PushedParcel[] | null {
  if (type === '107') return [];
  if (type !== '101' && type !== '102') return null;
  const parsed = z.object({ Data: z.array(parcelShape).max(1000) }).safeParse(parseJson(data));
  if (!parsed.success) return null;
  return parsed.data.Data.flatMap((parcel) => {
    const carrierCodes = Object.entries(codes).flatMap(([ours, theirs]) => (theirs === parcel.ShipperCode ? [ours] : []));
    const heard = heardOf(parcel);
    // Not found yet is no news; that it has stopped looking is.
    return heard === null && parcel.Success ? [] : [{ carrierCodes, trackingNumber: parcel.LogisticCode, heard }];
  });
}
