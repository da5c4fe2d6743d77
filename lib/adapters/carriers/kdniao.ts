import { createHash, timingSafeEqual } from 'node:crypto';
import type { CarrierGateway, SubscribeAnswer, TrackingAnswer } from '@/lib/domain/fulfilment/tracker';
import { chinaTime } from '@/lib/shared/china-day';
import { codeOf, readAnswer, readPushed, readSubscription } from './kdniao-answers';
import { post } from './post';

export type KdniaoConfig = { readonly url: string; readonly businessId: string; readonly key: string };

const sign = (data: string, key: string) =>
  Buffer.from(
    createHash('md5')
      .update(data + key)
      .digest('hex'),
  ).toString('base64');

/**
 * Where a parcel is, by 快递鸟's query and by its push, whose address is set in its console.
 * Source: kdniao.com, 即时查询(增值版) 8001, 订阅(增值版) 8008, 推送 101 and 102: form EBusinessID, RequestType, RequestData, DataType = 2,
 * DataSign = Base64(MD5 in hex of RequestData + key).
 */
export function createKdniao({ url, businessId, key }: KdniaoConfig): CarrierGateway {
  const ask = (type: '8001' | '8008', data: object) => {
    const text = JSON.stringify(data);
    const form = { EBusinessID: businessId, RequestType: type, RequestData: text, DataType: '2', DataSign: sign(text, key) };
    return post(type === '8001' ? `${url}/Ebusiness/EbusinessOrderHandle.aspx` : `${url}/api/dist`, new URLSearchParams(form));
  };
  return {
    async track({ carrierCode, trackingNumber, phone }): Promise<TrackingAnswer> {
      const code = codeOf(carrierCode);
      if (code === null) return { kind: 'absent' };
      const sent = await ask('8001', { OrderCode: '', ShipperCode: code, LogisticCode: trackingNumber, CustomerName: phone });
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readAnswer(sent.body);
    },
    async subscribe({ carrierCode, trackingNumber, phone }): Promise<SubscribeAnswer> {
      const code = codeOf(carrierCode);
      if (code === null) return { kind: 'refused', cause: `unknown carrier ${carrierCode}` };
      const sent = await ask('8008', { ShipperCode: code, LogisticCode: trackingNumber, CustomerName: phone });
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readSubscription(sent.body);
    },
    readPush({ body }) {
      const form = new URLSearchParams(body);
      const data = form.get('RequestData') ?? '';
      const given = Buffer.from(form.get('DataSign') ?? '');
      const wanted = Buffer.from(sign(data, key));
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? readPushed(form.get('RequestType') ?? '', data) : null;
    },
    pushReply: (accepted) => ({
      status: accepted ? 200 : 400,
      body: JSON.stringify({ EBusinessID: businessId, UpdateTime: chinaTime(new Date()), Success: accepted, Reason: '' }),
    }),
  };
}
