import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { makeCertificate } from '@/lib/testing/certificates';
import { startPaymentWorld } from '@/lib/testing/payment-world';
import { makeKeys } from '@/sandbox/signing';
import { createAlipay } from './alipay';
import { readKeys } from './keys';

const own = makeKeys();
const theirs = makeKeys();
const appCert = makeCertificate({ name: 'app', of: own });
const alipayPublicCert = makeCertificate({ name: 'alipay', of: theirs });
const whole = { privateKey: own.privateKey, appCert, alipayPublicCert, rootCert: makeCertificate({ name: 'root', of: theirs }) };
const read = (change: Partial<typeof whole>) => () => readKeys({ ...whole, ...change }, new Date());

describe('certificate mode', () => {
  it('takes the three certificates that fit', () => expect(read({})).not.toThrow());

  it.each([
    ['that are not all there', 'ALIPAY_ROOT_CERT', { rootCert: undefined }],
    ['of another key', 'ALIPAY_APP_CERT', { appCert: alipayPublicCert }],
    ['of our own as Alipay’s', 'ALIPAY_PUBLIC_CERT', { alipayPublicCert: appCert }],
    ['that is over', 'ALIPAY_APP_CERT', { appCert: makeCertificate({ name: 'app', of: own, days: -1 }) }],
    ['that is none', 'ALIPAY_PUBLIC_CERT', { alipayPublicCert: 'nonsense' }],
  ])('refuses certificates %s', (_, name, change) => {
    expect(() => readKeys({ ...whole, ...change } as typeof whole, new Date())).toThrow(name);
  });
});

describe('key mode', () => {
  it('refuses keys that are short, of another kind, or our own', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const keys = (privateKey: string, alipayPublicKey: string) => () => readKeys({ privateKey, alipayPublicKey }, new Date());
    expect(keys(short, theirs.publicKey)).toThrow('ALIPAY_PRIVATE_KEY: must have at least 2048 bits');
    expect(keys(own.privateKey, curve)).toThrow('ALIPAY_PUBLIC_KEY: must be an RSA key');
    expect(keys(own.privateKey, own.publicKey)).toThrow('ALIPAY_PUBLIC_KEY');
    expect(keys(own.privateKey, theirs.publicKey)).not.toThrow();
  });
});

describe('the gateway in certificate mode', () => {
  it('answers only an app that names its certificates', async () => {
    const world = await startPaymentWorld({ certificates: true });
    const { appId, privateKey, sellerId, gatewayUrl } = world.alipayConfig;
    const attempt = { id: 'a', outTradeNo: 'a'.repeat(32), channel: 'page', amount: fen(1), expiresAt: new Date(), tradeNo: null } as const;
    const keyMode = createAlipay({ appId, privateKey, sellerId, gatewayUrl, alipayPublicKey: world.keys.alipayPublicKey });
    expect(await keyMode.query(attempt)).toMatchObject({ kind: 'rejected', code: 'isv.invalid-app-cert-sn' });
    expect(await createAlipay(world.alipayConfig).query(attempt)).toMatchObject({ kind: 'ok', value: { kind: 'absent' } });
    await world.close();
  });
});
