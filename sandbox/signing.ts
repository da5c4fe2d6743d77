import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';

export type Fields = Readonly<Record<string, string>>;

/** The text that Alipay signs: fields without the dropped and the empty ones, sorted, `k=v` joined by `&`. */
export const canonical = (fields: Fields, dropped: readonly string[]): string =>
  Object.keys(fields)
    .filter((name) => !dropped.includes(name) && fields[name] !== '')
    .toSorted()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');

export const sign = (text: string, privateKey: string): string => createSign('RSA-SHA256').update(text, 'utf8').sign(privateKey, 'base64');

export function verify(text: string, signature: string, publicKey: string): boolean {
  try {
    return createVerify('RSA-SHA256').update(text, 'utf8').verify(publicKey, signature, 'base64');
  } catch {
    return false; // not even the form of a signature
  }
}

export const makeKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
