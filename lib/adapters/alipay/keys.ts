import { X509Certificate } from 'node:crypto';
import { privateKeyOf, publicKeyOf, rsaKey, spki } from '@/lib/adapters/keys';

/** Key mode: our private key and Alipay's public key. Certificate mode: our private key and the three certificates, as PEM. */
export type AlipayKeys = {
  /** Ours, PKCS#1 or PKCS#8. */
  readonly privateKey: string;
  readonly alipayPublicKey?: string;
  readonly appCert?: string;
  readonly alipayPublicCert?: string;
  readonly rootCert?: string;
};

function certificate(name: string, pem: string, now: Date): X509Certificate {
  let read: X509Certificate;
  try {
    read = new X509Certificate(pem);
  } catch (cause) {
    throw new Error(`${name}: not a certificate in PEM`, { cause });
  }
  if (now < new Date(read.validFrom) || now > new Date(read.validTo))
    throw new Error(`${name}: valid from ${read.validFrom} to ${read.validTo}`);
  return read;
}

/**
 * Keys and certificates in the forms that the SDK takes: PKCS#8 for our key, SPKI for Alipay's.
 * @throws Error naming the setting that is wrong: not RSA, under 2048 bits, our own public key as Alipay's (the usual mistake), a
 * certificate that is not of our key, is our own as Alipay's, or whose time is over
 */
export function readKeys(config: AlipayKeys, now: Date) {
  const own = rsaKey('ALIPAY_PRIVATE_KEY', () => privateKeyOf(config.privateKey));
  const privateKey = own.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { appCert, alipayPublicCert, rootCert } = config;
  if (appCert === undefined && alipayPublicCert === undefined && rootCert === undefined) {
    const theirs = rsaKey('ALIPAY_PUBLIC_KEY', () => publicKeyOf(config.alipayPublicKey ?? ''));
    if (spki(theirs) === spki(own)) throw new Error('ALIPAY_PUBLIC_KEY: this is the public key of your own app; Alipay’s own is needed');
    return { privateKey, alipayPublicKey: spki(theirs) };
  }
  if (appCert === undefined || alipayPublicCert === undefined || rootCert === undefined)
    throw new Error('ALIPAY_APP_CERT, ALIPAY_PUBLIC_CERT and ALIPAY_ROOT_CERT: certificate mode needs all three');
  const mine = certificate('ALIPAY_APP_CERT', appCert, now);
  if (!mine.checkPrivateKey(own)) throw new Error('ALIPAY_APP_CERT: is not the certificate of ALIPAY_PRIVATE_KEY');
  const theirs = certificate('ALIPAY_PUBLIC_CERT', alipayPublicCert, now);
  if (theirs.checkPrivateKey(own)) throw new Error('ALIPAY_PUBLIC_CERT: this is your own certificate; Alipay’s is needed');
  rsaKey('ALIPAY_PUBLIC_CERT', () => theirs.publicKey);
  certificate('ALIPAY_ROOT_CERT', rootCert, now);
  return { privateKey, appCertContent: appCert, alipayPublicCertContent: alipayPublicCert, alipayRootCertContent: rootCert };
}
