import { createCipheriv, randomBytes } from 'node:crypto';
import type { Protocol } from './notifier';
import { sign, verify } from './signing';

export type WechatConfig = {
  readonly appId: string;
  readonly mchId: string;
  readonly serial: string;
  /** The merchant's. */
  readonly merchantPublicKey: string;
  readonly apiKey: string;
  /** For its web authorization. */
  readonly appSecret: string;
  /** WeChat's own. */
  readonly wechatPrivateKey: string;
  readonly publicKeyId: string;
};

const lines = (...parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');
const windowSeconds = 300;

/** The headers that WeChat signs a body with. */
export function signedHeaders(config: WechatConfig, body: string, at: number): Record<string, string> {
  const [timestamp, nonce] = [String(Math.floor(at / 1000)), randomBytes(16).toString('hex')];
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': config.publicKeyId,
    'wechatpay-signature': sign(lines(timestamp, nonce, body), config.wechatPrivateKey),
  };
}

type Asked = { readonly method: string; readonly path: string; readonly authorization: string; readonly body: string };

/** Whether the merchant signed the request, just now. Source: pay.weixin.qq.com, 如何构造请求签名 */
export function isSigned(config: WechatConfig, { method, path, authorization, body }: Asked, now: number): boolean {
  const scheme = 'WECHATPAY2-SHA256-RSA2048 ';
  if (!authorization.startsWith(scheme)) return false;
  const fields = Object.fromEntries(
    [...authorization.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const { mchid, serial_no, timestamp = '', nonce_str = '', signature = '' } = fields;
  if (mchid !== config.mchId || serial_no !== config.serial) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > windowSeconds) return false;
  return verify(lines(method, path, timestamp, nonce_str, body), signature, config.merchantPublicKey);
}

/** Seals what a notify carries. */
export function seal(text: string, added: string, apiKey: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiKey), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(added));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext: bytes.toString('base64'), nonce, associated_data: added };
}

/** Minutes between deliveries, as documented. */
const gaps = [0.25, 0.25, 0.5, 3, 10, 20, 30, 30, 30, 60, 180, 180, 180, 360, 360];

/** JSON, signed, its content sealed; 200 or 204 ends it. */
export const wechatNotify = (config: WechatConfig, minuteMs: number): Protocol => ({
  kind: 'wechat_delivery',
  gapsMs: gaps.map((minutes) => minutes * minuteMs),
  write(fields, at) {
    const { id = '', event_type = '', original_type = '', plain = '' } = fields;
    const body = JSON.stringify({
      id,
      create_time: new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00'),
      resource_type: 'encrypt-resource',
      event_type,
      summary: event_type,
      resource: { original_type, ...seal(plain, original_type, config.apiKey) },
    });
    return { headers: { 'content-type': 'application/json', ...signedHeaders(config, body, at) }, body };
  },
  accepts: ({ status }) => status === 200 || status === 204,
});
