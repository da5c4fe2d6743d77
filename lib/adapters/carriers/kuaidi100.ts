import { createHash, timingSafeEqual } from 'node:crypto';
import type { CarrierGateway, SubscribeAnswer } from '@/lib/domain/fulfilment/tracker';
import { post } from './post';
import { readAnswer, readPushed, readSubscription } from './kuaidi100-answers';

export type Kuaidi100Config = {
  readonly url: string;
  readonly customer: string;
  readonly key: string;
  /** What its pushes are signed with: we choose it and tell it with each subscription. */
  readonly salt: string;
  /** Where it tells. */
  readonly pushUrl: string;
};

const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase();

/**
 * Where a parcel is, by 快递100's real-time query and by its push.
 * Source: api.kuaidi100.com. 实时快递查询: form customer, sign = MD5(param + key + customer) in capitals, param. 快递信息推送服务: form
 * schema = json, param with our address and salt; a push is a form sign = MD5(param + salt) in capitals, param.
 */
export function createKuaidi100({ url, customer, key, salt, pushUrl }: Kuaidi100Config): CarrierGateway {
  return {
    async track({ carrierCode, trackingNumber, phone }) {
      const param = JSON.stringify({ com: carrierCode, num: trackingNumber, phone, resultv2: '4' });
      const sent = await post(`${url}/poll/query.do`, new URLSearchParams({ customer, sign: md5(param + key + customer), param }));
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readAnswer(sent.body);
    },
    async subscribe({ carrierCode, trackingNumber, phone }): Promise<SubscribeAnswer> {
      const parameters = { callbackurl: pushUrl, salt, phone, resultv2: '4' };
      const param = JSON.stringify({ company: carrierCode, number: trackingNumber, key, parameters });
      const sent = await post(`${url}/poll`, new URLSearchParams({ schema: 'json', param }));
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readSubscription(sent.body);
    },
    readPush({ body }) {
      const form = new URLSearchParams(body);
      const param = form.get('param') ?? '';
      const given = Buffer.from(form.get('sign') ?? '');
      const wanted = Buffer.from(md5(param + salt));
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? readPushed(param) : null;
    },
    pushReply: (accepted) =>
      accepted
        ? { status: 200, body: '{"result":true,"returnCode":"200","message":"成功"}' }
        : { status: 400, body: '{"result":false,"returnCode":"500","message":"失败"}' },
  };
}
