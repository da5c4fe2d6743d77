import { randomBytes } from 'node:crypto';
import { makeKeys } from './signing';

/** What the shop and the sandbox must share; made once and kept by the start script. */
export function generateSandboxCredentials() {
  const app = makeKeys();
  const alipay = makeKeys();
  const merchant = makeKeys();
  const wechat = makeKeys();
  return {
    appId: '9021000000000001',
    appPrivateKey: app.privateKey,
    appPublicKey: app.publicKey,
    alipayPrivateKey: alipay.privateKey,
    alipayPublicKey: alipay.publicKey,
    sellerId: '2088000000000001',
    wechatAppId: 'wx0000000000000001',
    wechatMchId: '1900000001',
    wechatSerial: randomBytes(20).toString('hex').toUpperCase(),
    wechatApiKey: randomBytes(16).toString('hex'),
    wechatAppSecret: randomBytes(16).toString('hex'),
    wechatMerchantPrivateKey: merchant.privateKey,
    wechatMerchantPublicKey: merchant.publicKey,
    wechatPrivateKey: wechat.privateKey,
    wechatPublicKey: wechat.publicKey,
    wechatPublicKeyId: `PUB_KEY_ID_${randomBytes(16).toString('hex')}`,
    oidcClientId: 'dianpu',
    oidcClientSecret: randomBytes(24).toString('base64url'),
    kuaidi100Customer: 'SANDBOX',
    kuaidi100Key: randomBytes(12).toString('base64url'),
    kdniaoBusinessId: '1000001',
    kdniaoKey: randomBytes(18).toString('base64url'),
    carrierSecret: `whsec_${randomBytes(24).toString('base64')}`,
  };
}
