import { AlipaySdk } from 'alipay-sdk';
import { type AlipayKeys, readKeys } from './keys';

export type AlipayConfig = AlipayKeys & {
  readonly appId: string;
  readonly sellerId: string;
  readonly gatewayUrl: string;
};

const timeoutMs = 8000;

/**
 * The official SDK with keys that were checked, in key mode or in certificate mode.
 * @throws Error naming the setting that is wrong (keys.ts)
 */
export const createSdk = (config: AlipayConfig): AlipaySdk =>
  new AlipaySdk({ appId: config.appId, gateway: config.gatewayUrl, keyType: 'PKCS8', timeout: timeoutMs, ...readKeys(config, new Date()) });
