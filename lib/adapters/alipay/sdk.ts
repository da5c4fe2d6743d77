import { AlipaySdk } from 'alipay-sdk';
import { type AlipayKeys, readKeys } from './keys';

export type AlipayConfig = AlipayKeys & {
  readonly appId: string;
  readonly sellerId: string;
  readonly gatewayUrl: string;
  /** How long an answer is waited for. */
  readonly timeoutMs?: number;
};

const longestMs = 8000;

/**
 * The official SDK with keys that were checked, in key mode or in certificate mode.
 * @throws Error naming the setting that is wrong (keys.ts)
 */
export const createSdk = ({ appId, gatewayUrl, timeoutMs = longestMs, ...keys }: AlipayConfig): AlipaySdk =>
  new AlipaySdk({ appId, gateway: gatewayUrl, keyType: 'PKCS8', timeout: timeoutMs, ...readKeys(keys, new Date()) });
