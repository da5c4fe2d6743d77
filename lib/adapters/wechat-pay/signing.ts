import { createDecipheriv, createSign, createVerify, type KeyObject } from 'node:crypto';

/** The text that is signed: each part on a line of its own, the last line ended too. */
export const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

export const sign = (text: string, key: KeyObject): string => createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64');

/** Seconds that a signature may be old, or ahead of our clock. */
const windowSeconds = 300;

type Signed = { readonly headers: Headers; readonly body: string; readonly now: Date };

/**
 * Whether WeChat Pay signed an answer or a notification, with the key that it names, and just now.
 * @returns what is wrong; null when nothing is
 * Source: pay.weixin.qq.com, 如何使用微信支付公钥验签
 */
export function whyUnsigned(
  { headers, body, now }: Signed,
  own: { readonly publicKey: KeyObject; readonly publicKeyId: string },
): string | null {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map(
    (name) => headers.get(`wechatpay-${name}`) ?? '',
  );
  if (timestamp === undefined || nonce === undefined || signature === undefined) return 'headers';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) return 'timestamp';
  if (serial !== own.publicKeyId) return 'serial';
  const verify = createVerify('RSA-SHA256').update(lines(timestamp, nonce, body), 'utf8');
  return verify.verify(own.publicKey, signature, 'base64') ? null : 'signature';
}

const tagBytes = 16;

/** AES-256-GCM with the merchant's APIv3 key. @throws Error when the key, the nonce or the added data is another */
export function decrypt(sealed: { readonly ciphertext: string; readonly nonce: string; readonly added: string }, apiKey: string): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiKey, 'utf8'), Buffer.from(sealed.nonce, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  decipher.setAAD(Buffer.from(sealed.added, 'utf8'));
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
}
