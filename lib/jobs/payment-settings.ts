import type { AlipayConfig } from '@/lib/adapters/alipay/sdk';
import type { WechatPayConfig } from '@/lib/adapters/wechat-pay/call';
import { env } from '@/lib/env';

// The payment settings of this installation, as its providers take them.

/** In key or in certificate mode. */
export function alipayConfig(): AlipayConfig {
  const { ALIPAY_PUBLIC_KEY, ALIPAY_APP_CERT, ALIPAY_PUBLIC_CERT, ALIPAY_ROOT_CERT, ...settings } = env();
  return {
    appId: settings.ALIPAY_APP_ID,
    privateKey: settings.ALIPAY_PRIVATE_KEY,
    sellerId: settings.ALIPAY_SELLER_ID,
    gatewayUrl: settings.ALIPAY_GATEWAY_URL,
    ...(ALIPAY_PUBLIC_KEY === undefined ? {} : { alipayPublicKey: ALIPAY_PUBLIC_KEY }),
    ...(ALIPAY_APP_CERT === undefined ? {} : { appCert: ALIPAY_APP_CERT }),
    ...(ALIPAY_PUBLIC_CERT === undefined ? {} : { alipayPublicCert: ALIPAY_PUBLIC_CERT }),
    ...(ALIPAY_ROOT_CERT === undefined ? {} : { rootCert: ALIPAY_ROOT_CERT }),
  };
}

/** Null where WeChat Pay isn't configured; the environment has all of it or nothing. */
export function wechatPayConfig(): WechatPayConfig | null {
  const settings = env();
  const { WECHAT_PAY_APP_ID: appId, WECHAT_PAY_MCH_ID: mchId, WECHAT_PAY_SERIAL: serial } = settings;
  const { WECHAT_PAY_PRIVATE_KEY: privateKey, WECHAT_PAY_API_V3_KEY: apiKey } = settings;
  const { WECHAT_PAY_PUBLIC_KEY: publicKey, WECHAT_PAY_PUBLIC_KEY_ID: publicKeyId } = settings;
  if (appId === undefined || mchId === undefined || serial === undefined || privateKey === undefined) return null;
  if (apiKey === undefined || publicKey === undefined || publicKeyId === undefined) return null;
  const { WECHAT_APP_SECRET: appSecret, WECHAT_AUTHORIZE_URL: authorizeUrl, WECHAT_API_URL: apiUrl } = settings;
  const login = appSecret === undefined ? {} : { login: { appSecret, authorizeUrl, apiUrl } };
  return { appId, mchId, serial, privateKey, apiKey, publicKey, publicKeyId, url: settings.WECHAT_PAY_URL, ...login };
}

/** Where bank transfers go; null where the installation takes none. */
export function transferAccount(): { readonly name: string; readonly bank: string; readonly account: string } | null {
  const { BANK_TRANSFER_NAME: name, BANK_TRANSFER_BANK: bank, BANK_TRANSFER_ACCOUNT: account } = env();
  return name === undefined || bank === undefined || account === undefined ? null : { name, bank, account };
}
