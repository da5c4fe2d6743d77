import { type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { privateKeyOf, publicKeyOf, rsaKey, spki } from '@/lib/adapters/keys';
import type { WechatLoginConfig } from './payer';
import { lines, sign, whyUnsigned } from './signing';

export type WechatPayConfig = {
  readonly appId: string;
  readonly mchId: string;
  /** Of the merchant's certificate. */
  readonly serial: string;
  readonly privateKey: string;
  /** 32 bytes: seals what notifications carry. */
  readonly apiKey: string;
  /** WeChat Pay's own: its public key with its id (PUB_KEY_ID_…), or a platform certificate's with its serial number. */
  readonly publicKey: string;
  readonly publicKeyId: string;
  /** https://api.mch.weixin.qq.com */
  readonly url: string;
  /** The app's web authorization; without it nobody can pay inside WeChat who isn't known there. */
  readonly login?: WechatLoginConfig;
  /** How long an answer is waited for. */
  readonly timeoutMs?: number;
};

/** The configuration with its keys read and checked. */
export type Merchant = Omit<WechatPayConfig, 'privateKey' | 'publicKey'> & {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
};

/** @throws Error naming the setting that is wrong; giving our own public key as WeChat's is the usual mistake */
export function readMerchant(config: WechatPayConfig): Merchant {
  const privateKey = rsaKey('WECHAT_PAY_PRIVATE_KEY', () => privateKeyOf(config.privateKey));
  const publicKey = rsaKey('WECHAT_PAY_PUBLIC_KEY', () => publicKeyOf(config.publicKey));
  if (spki(privateKey) === spki(publicKey)) throw new Error('WECHAT_PAY_PUBLIC_KEY: this is your own key; WeChat Pay’s is needed');
  if (Buffer.byteLength(config.apiKey) !== 32) throw new Error('WECHAT_PAY_API_V3_KEY: must be 32 bytes');
  return { ...config, privateKey, publicKey };
}

const longestMs = 8000;

/** An answer that WeChat signed, or its plain no; anything else is a cause and means: not known. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'unknown'; readonly cause: string };

const refusal = z.looseObject({ code: z.string() });

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined; // a proxy's page
  }
}

/** Authorization of a request. Source: pay.weixin.qq.com, 如何构造请求签名 */
function authorization(merchant: Merchant, { method, path, body }: { method: string; path: string; body: string }, now: Date): string {
  const [timestamp, nonce] = [String(Math.floor(now.getTime() / 1000)), randomBytes(16).toString('hex')];
  const signature = sign(lines(method, path, timestamp, nonce, body), merchant.privateKey);
  const fields = { mchid: merchant.mchId, nonce_str: nonce, signature, timestamp, serial_no: merchant.serial };
  const written = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${written.join(',')}`;
}

/** The header of a download, whose answer is a file. */
export const authorizationFor = (merchant: Merchant, path: string): string =>
  authorization(merchant, { method: 'GET', path, body: '' }, new Date());

/**
 * One call of WeChat Pay's API v3. A good answer counts only with a good signature, also an empty one; a refusal is not
 * signed: it changes nothing that a query couldn't find. A timeout, a 5xx, a broken answer is a cause, never an exception.
 */
export async function call(merchant: Merchant, method: 'GET' | 'POST', path: string, content?: object): Promise<Answer> {
  const body = content === undefined ? '' : JSON.stringify(content);
  const headers = {
    authorization: authorization(merchant, { method, path, body }, new Date()),
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'dianpu',
    'wechatpay-serial': merchant.publicKeyId,
  };
  try {
    const request = { method, headers, signal: AbortSignal.timeout(merchant.timeoutMs ?? longestMs), redirect: 'error' } as const;
    const response = await fetch(new URL(path, merchant.url), body === '' ? request : { ...request, body });
    const text = await response.text();
    if (!response.ok) {
      const code = refusal.safeParse(parsed(text)).data?.code;
      const plainNo = response.status >= 400 && response.status < 500 && response.status !== 429 && code !== undefined;
      return plainNo ? { kind: 'refused', status: response.status, code } : { kind: 'unknown', cause: `${response.status} ${code ?? ''}` };
    }
    const wrong = whyUnsigned({ headers: response.headers, body: text, now: new Date() }, merchant);
    if (wrong !== null) return { kind: 'unknown', cause: `answer not signed: ${wrong}` };
    const value = parsed(text);
    return value === undefined ? { kind: 'unknown', cause: 'unreadable answer' } : { kind: 'ok', body: value };
  } catch (error) {
    return { kind: 'unknown', cause: error instanceof Error ? error.name : 'Error' };
  }
}
