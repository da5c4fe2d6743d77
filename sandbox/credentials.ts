import { randomBytes } from 'node:crypto';
import { makeKeys } from './signing';

/** What the shop and the sandbox must share; made once and kept by the start script. */
export function generateSandboxCredentials() {
  const app = makeKeys();
  const alipay = makeKeys();
  return {
    appId: '9021000000000001',
    appPrivateKey: app.privateKey,
    appPublicKey: app.publicKey,
    alipayPrivateKey: alipay.privateKey,
    alipayPublicKey: alipay.publicKey,
    sellerId: '2088000000000001',
    oidcClientId: 'dianpu',
    oidcClientSecret: randomBytes(24).toString('base64url'),
    kuaidi100Customer: 'SANDBOX',
    kuaidi100Key: randomBytes(12).toString('base64url'),
  };
}
