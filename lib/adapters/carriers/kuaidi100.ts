import { createHash, timingSafeEqual } from 'node:crypto';
import type { ParcelTracker, SubscribeAnswer } from '@/lib/domain/fulfilment/tracker';
import { readAnswer, readPushed, readSubscription } from './kuaidi100-answers';

export type Kuaidi100Config = {
  readonly url: string;
  readonly customer: string;
  readonly key: string;
  /** What its pushes are signed with: we choose it and tell it with each subscription. */
  readonly salt: string;
};

const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase();

type Sent = { readonly body: unknown } | { readonly failed: string };

async function post(url: string, form: Record<string, string>): Promise<Sent> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(8000),
    });
    return answer.ok ? { body: await answer.json() } : { failed: `HTTP ${answer.status}` };
  } catch (error) {
    return { failed: error instanceof Error ? error.name : 'Error' };
  }
}

/**
 * Where a parcel is, by 快递100's real-time query and by its push.
 * Source: api.kuaidi100.com. 实时快递查询: form customer, sign = MD5(param + key + customer) in capitals, param. 快递信息推送服务: form
 * schema = json, param with our address and salt; a push is a form sign = MD5(param + salt) in capitals, param.
 */
export function createKuaidi100({ url, customer, key, salt }: Kuaidi100Config): ParcelTracker {
  return {
    async track({ carrierCode, trackingNumber, phone }) {
      const param = JSON.stringify({ com: carrierCode, num: trackingNumber, phone, resultv2: '4' });
      const sent = await post(`${url}/poll/query.do`, { customer, sign: md5(param + key + customer), param });
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readAnswer(sent.body);
    },
    async subscribe({ carrierCode, trackingNumber, phone }, pushUrl): Promise<SubscribeAnswer> {
      const parameters = { callbackurl: pushUrl, salt, phone, resultv2: '4' };
      const param = JSON.stringify({ company: carrierCode, number: trackingNumber, key, parameters });
      const sent = await post(`${url}/poll`, { schema: 'json', param });
      return 'failed' in sent ? { kind: 'unknown', cause: sent.failed } : readSubscription(sent.body);
    },
    readPush(body) {
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
