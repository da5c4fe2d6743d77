import { z } from 'zod';
import { createSandbox } from './sandbox';

// The sandbox as a program of its own: `tsx sandbox/main.ts`, told by the environment what it shares with the shop.

const pem = z.string().transform((text) => text.replaceAll(String.raw`\n`, '\n'));
const settings = z
  .object({
    DIANPU_MODE: z.literal('demo', { error: 'the sandbox never runs beside production' }),
    SANDBOX_PORT: z.coerce.number().int().default(3100),
    SANDBOX_DATA: z.string().default('.data/sandbox'),
    SANDBOX_MINUTE_MS: z.coerce.number().positive().default(60_000),
    SANDBOX_PARCEL_STEP_MS: z.coerce.number().positive().default(20_000),
    OIDC_ISSUER: z.url(),
    OIDC_CLIENT_ID: z.string(),
    OIDC_CLIENT_SECRET: z.string(),
    APP_URL: z.url(),
    KUAIDI100_CUSTOMER: z.string(),
    KUAIDI100_KEY: z.string(),
    KDNIAO_BUSINESS_ID: z.string(),
    KDNIAO_KEY: z.string(),
    SANDBOX_CARRIER_CODE: z.string(),
    SANDBOX_CARRIER_SECRET: z.string(),
    ALIPAY_APP_ID: z.string(),
    ALIPAY_SELLER_ID: z.string(),
    SANDBOX_APP_PUBLIC_KEY: pem,
    SANDBOX_ALIPAY_PRIVATE_KEY: pem,
    WECHAT_PAY_APP_ID: z.string(),
    WECHAT_PAY_MCH_ID: z.string(),
    WECHAT_PAY_SERIAL: z.string(),
    WECHAT_PAY_API_V3_KEY: z.string(),
    WECHAT_APP_SECRET: z.string(),
    WECHAT_PAY_PUBLIC_KEY_ID: z.string(),
    SANDBOX_WECHAT_MERCHANT_PUBLIC_KEY: pem,
    SANDBOX_WECHAT_PRIVATE_KEY: pem,
  })
  .parse(process.env);

const sandbox = createSandbox({
  appId: settings.ALIPAY_APP_ID,
  sellerId: settings.ALIPAY_SELLER_ID,
  appPublicKey: settings.SANDBOX_APP_PUBLIC_KEY,
  alipayPrivateKey: settings.SANDBOX_ALIPAY_PRIVATE_KEY,
  wechat: {
    appId: settings.WECHAT_PAY_APP_ID,
    mchId: settings.WECHAT_PAY_MCH_ID,
    serial: settings.WECHAT_PAY_SERIAL,
    apiKey: settings.WECHAT_PAY_API_V3_KEY,
    appSecret: settings.WECHAT_APP_SECRET,
    publicKeyId: settings.WECHAT_PAY_PUBLIC_KEY_ID,
    merchantPublicKey: settings.SANDBOX_WECHAT_MERCHANT_PUBLIC_KEY,
    wechatPrivateKey: settings.SANDBOX_WECHAT_PRIVATE_KEY,
  },
  data: settings.SANDBOX_DATA,
  minuteMs: settings.SANDBOX_MINUTE_MS,
  identity: {
    issuer: settings.OIDC_ISSUER,
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    redirectUri: new URL('/api/auth/callback/oidc', settings.APP_URL).href,
  },
  parcelStepMs: settings.SANDBOX_PARCEL_STEP_MS,
  kuaidi100: { customer: settings.KUAIDI100_CUSTOMER, key: settings.KUAIDI100_KEY },
  kdniao: {
    businessId: settings.KDNIAO_BUSINESS_ID,
    key: settings.KDNIAO_KEY,
    pushUrl: new URL('/api/carriers/kdniao/push', settings.APP_URL).href,
  },
  webhookCarrier: { code: settings.SANDBOX_CARRIER_CODE, secret: settings.SANDBOX_CARRIER_SECRET },
});
await sandbox.mailbox.listen(settings.SANDBOX_PORT + 1);
console.log(`Sandbox on ${await sandbox.listen(settings.SANDBOX_PORT)}`);

const stop = () => void sandbox.close().then(() => process.exit(0));
// Started by another program, it ends with it.
process.once('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
