import { z } from 'zod';
import type { PayerLookup } from '@/lib/domain/payments/provider';

/** WeChat's web authorization for the app that payments are made for. */
export type WechatLoginConfig = {
  readonly appSecret: string;
  /** https://open.weixin.qq.com/connect/oauth2/authorize */
  readonly authorizeUrl: string;
  /** https://api.weixin.qq.com */
  readonly apiUrl: string;
};

const answerShape = z.union([z.looseObject({ openid: z.string().min(1).max(128) }), z.looseObject({ errcode: z.number().int() })]);
/** The code is used up, too old, or not WeChat's. */
const badCodes = new Set([40029, 40163, 42003]);
const longestMs = 8000;

/**
 * Who is before WeChat's browser, asked silently (snsapi_base): only the number that this app knows the person by.
 * Source: developers.weixin.qq.com, 网页授权
 */
export function createPayerLookup(appId: string, { appSecret, authorizeUrl, apiUrl }: WechatLoginConfig): PayerLookup {
  return {
    addressFor(returnUrl, state) {
      // In this order, and with the fragment, or WeChat shows an error.
      const query = new URLSearchParams({
        appid: appId,
        redirect_uri: returnUrl,
        response_type: 'code',
        scope: 'snsapi_base',
        state,
      });
      return `${authorizeUrl}?${query.toString()}#wechat_redirect`;
    },
    async identify(code) {
      const query = new URLSearchParams({ appid: appId, secret: appSecret, code, grant_type: 'authorization_code' });
      try {
        const url = new URL(`/sns/oauth2/access_token?${query.toString()}`, apiUrl);
        const response = await fetch(url, { signal: AbortSignal.timeout(longestMs), redirect: 'error' });
        // Errors are 200 too, and a text/plain of JSON.
        const answer = answerShape.parse(await response.json());
        if ('openid' in answer && typeof answer.openid === 'string') return { kind: 'ok', value: answer.openid };
        const { errcode } = answer;
        return badCodes.has(Number(errcode))
          ? { kind: 'rejected', code: String(errcode), retryable: false }
          : { kind: 'unknown', cause: String(errcode) };
      } catch (error) {
        // Never the address: it holds the secret.
        return { kind: 'unknown', cause: error instanceof Error ? error.name : 'Error' };
      }
    },
  };
}
