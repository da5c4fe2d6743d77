import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** PEM with or without its lines, PKCS#1 or PKCS#8. */
export function privateKeyOf(text: string): KeyObject {
  if (text.includes('-----BEGIN')) return createPrivateKey(text);
  const der = Buffer.from(text, 'base64');
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs1' });
  }
}

export const publicKeyOf = (text: string): KeyObject =>
  text.includes('-----BEGIN') ? createPublicKey(text) : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });

/** @throws Error naming the setting, for anything but an RSA key of at least 2048 bits */
export function rsaKey(name: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (cause) {
    throw new Error(`${name}: not an RSA key in PEM or base64`, { cause });
  }
  if (key.asymmetricKeyType !== 'rsa') throw new Error(`${name}: must be an RSA key`);
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) throw new Error(`${name}: must have at least 2048 bits`);
  return key;
}

/** The public half in one form, to compare. */
export const spki = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'pem' }).toString();
