import { z } from 'zod';
import { type AlipayConfig, createSdk } from './sdk';
import { toAlipayTime } from './time';

export type AlipayPerson = { readonly openId: string; readonly name: string };

const tokenShape = z.looseObject({ accessToken: z.string().min(1), openId: z.string().optional(), userId: z.string().optional() });
const personShape = z.looseObject({ openId: z.string().optional(), userId: z.string().optional(), nickName: z.string().optional() });

/**
 * Signs people in by Alipay: a code from the authorization page for a token, the token for the person.
 * Source: opendocs.alipay.com, alipay.system.oauth.token and alipay.user.info.share.
 */
export function createAlipayLogin(config: AlipayConfig) {
  const sdk = createSdk(config);
  return {
    /** @throws Error when the code is not good or the gateway gives no answer with a good signature */
    async person(code: string): Promise<AlipayPerson> {
      const timestamp = toAlipayTime(new Date());
      const token = tokenShape.parse(
        await sdk.exec('alipay.system.oauth.token', { timestamp, grantType: 'authorization_code', code }, { validateSign: true }),
      );
      const person = personShape.parse(
        await sdk.exec('alipay.user.info.share', { timestamp, auth_token: token.accessToken }, { validateSign: true }),
      );
      const openId = person.openId ?? person.userId ?? token.openId ?? token.userId;
      if (openId === undefined) throw new Error('Alipay named nobody');
      return { openId, name: person.nickName ?? '' };
    },
  };
}
