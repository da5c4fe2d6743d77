import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** PEM with or without its lines, PKCS#1 or PKCS#8. */
function privateKeyOf(text: string): KeyObject {
  if (text.includes('-----BEGIN')) return createPrivateKey(text);
  const der = Buffer.from(text, 'base64');
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs1' });
  }
}

const publicKeyOf = (text: string): KeyObject =>
  text.includes('-----BEGIN') ? createPublicKey(text) : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });

function checked(name: string, read: () => KeyObject): KeyObject {
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

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

/**
 * Both keys in the forms that the SDK takes: PKCS#8 for ours, SPKI for Alipay's.
 * @throws Error naming the setting that is wrong; giving our own public key as Alipay's is the usual mistake.
 */
export function readKeys(config: { readonly privateKey: string; readonly alipayPublicKey: string }) {
  const own = checked('ALIPAY_PRIVATE_KEY', () => privateKeyOf(config.privateKey));
  const theirs = checked('ALIPAY_PUBLIC_KEY', () => publicKeyOf(config.alipayPublicKey));
  if (spki(createPublicKey(own)) === spki(theirs))
    throw new Error('ALIPAY_PUBLIC_KEY: this is the public key of your own app; Alipay’s own is needed');
  return { privateKey: own.export({ type: 'pkcs8', format: 'pem' }).toString(), alipayPublicKey: spki(theirs) };
}
