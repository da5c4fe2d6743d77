import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readEnv } from '@/lib/env';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { StartError } from './steps';

/** Where an installation keeps its data and secrets. */
export const dataFolder = process.env['DIANPU_DATA'] ?? '.data';

/** What a process is given. */
export type Variables = Record<string, string>;

const port = z.coerce.number().int().min(1).max(65_535);
const ports = z.object({ PORT: port.default(3000), SANDBOX_PORT: port.default(3100) });

const secretsSchema = z.object({
  authSecret: z.string(),
  databasePassword: z.string(),
  sandbox: z.object({
    appId: z.string(),
    appPrivateKey: z.string(),
    appPublicKey: z.string(),
    alipayPrivateKey: z.string(),
    alipayPublicKey: z.string(),
    sellerId: z.string(),
    wechatAppId: z.string(),
    wechatMchId: z.string(),
    wechatSerial: z.string(),
    wechatApiKey: z.string(),
    wechatAppSecret: z.string(),
    wechatMerchantPrivateKey: z.string(),
    wechatMerchantPublicKey: z.string(),
    wechatPrivateKey: z.string(),
    wechatPublicKey: z.string(),
    wechatPublicKeyId: z.string(),
    oidcClientId: z.string(),
    oidcClientSecret: z.string(),
    kuaidi100Customer: z.string(),
    kuaidi100Key: z.string(),
    kdniaoBusinessId: z.string(),
    kdniaoKey: z.string(),
    carrierSecret: z.string(),
  }),
});
type Secrets = z.infer<typeof secretsSchema>;

const keptSchema = z.looseObject({ sandbox: z.looseObject({}).default({}) });

/** This installation's own secrets, made on the first start; what a newer version needs besides is added to them. */
function readSecrets(): Secrets {
  const file = join(dataFolder, 'secrets.json');
  const kept = existsSync(file) ? keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : { sandbox: {} };
  const whole = secretsSchema.safeParse(kept).data;
  if (whole !== undefined) return whole;
  const secrets = secretsSchema.parse({
    authSecret: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(18).toString('base64url'),
    ...kept,
    sandbox: { ...generateSandboxCredentials(), ...kept.sandbox },
  });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

export type Settings = {
  readonly port: number;
  readonly databasePassword: string;
  /** A server of the user's own; none: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Null where real Alipay credentials are configured. */
  readonly sandbox: { readonly port: number; readonly variables: Variables } | null;
  /** The shop's variables, all but DATABASE_URL. */
  readonly variables: Variables;
};

const given = (): Variables =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** A carrier with the shop's own protocol (docs/carriers.md). */
const sandboxCarrier = { code: 'sandbox-express', name: '沙箱快运', nameEn: 'Sandbox Express' };

function sandboxOf({ sandbox: keys }: Secrets, sandboxPort: number) {
  const url = `http://localhost:${sandboxPort}`;
  const shared = {
    DIANPU_MODE: 'demo',
    ALIPAY_APP_ID: keys.appId,
    ALIPAY_SELLER_ID: keys.sellerId,
    WECHAT_PAY_APP_ID: keys.wechatAppId,
    WECHAT_PAY_MCH_ID: keys.wechatMchId,
    WECHAT_PAY_SERIAL: keys.wechatSerial,
    WECHAT_PAY_API_V3_KEY: keys.wechatApiKey,
    WECHAT_APP_SECRET: keys.wechatAppSecret,
    WECHAT_PAY_PUBLIC_KEY_ID: keys.wechatPublicKeyId,
    OIDC_ISSUER: `${url}/oidc`,
    OIDC_CLIENT_ID: keys.oidcClientId,
    OIDC_CLIENT_SECRET: keys.oidcClientSecret,
    KUAIDI100_CUSTOMER: keys.kuaidi100Customer,
    KUAIDI100_KEY: keys.kuaidi100Key,
    KDNIAO_BUSINESS_ID: keys.kdniaoBusinessId,
    KDNIAO_KEY: keys.kdniaoKey,
  };
  const shop = {
    ...shared,
    SANDBOX_URL: url,
    ALIPAY_PRIVATE_KEY: keys.appPrivateKey,
    ALIPAY_PUBLIC_KEY: keys.alipayPublicKey,
    ALIPAY_GATEWAY_URL: `${url}/gateway.do`,
    ALIPAY_AUTHORIZE_URL: `${url}/oauth2/publicAppAuthorize.htm`,
    WECHAT_PAY_PRIVATE_KEY: keys.wechatMerchantPrivateKey,
    WECHAT_PAY_PUBLIC_KEY: keys.wechatPublicKey,
    WECHAT_PAY_URL: url,
    WECHAT_AUTHORIZE_URL: `${url}/connect/oauth2/authorize`,
    WECHAT_API_URL: url,
    BANK_TRANSFER_NAME: '店铺科技（杭州）有限公司',
    BANK_TRANSFER_BANK: '示范银行 杭州西湖支行',
    BANK_TRANSFER_ACCOUNT: '6200 0000 0000 0000 001',
    OIDC_NAME: 'Dianpu ID',
    KUAIDI100_URL: `${url}/kuaidi100`,
    KDNIAO_URL: `${url}/kdniao`,
    KDNIAO_CARRIERS: 'ems',
    WEBHOOK_CARRIERS: JSON.stringify([{ ...sandboxCarrier, url: `${url}/carrier`, secret: keys.carrierSecret }]),
    TRACKING_POLL_SECONDS: '5',
    SMTP_URL: `smtp://127.0.0.1:${sandboxPort + 1}`,
    MAIL_FROM: 'Dianpu <shop@dianpu.test>',
  };
  const own = {
    ...shared,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_DATA: join(dataFolder, 'sandbox'),
    SANDBOX_CARRIER_CODE: sandboxCarrier.code,
    SANDBOX_CARRIER_SECRET: keys.carrierSecret,
    SANDBOX_APP_PUBLIC_KEY: keys.appPublicKey,
    SANDBOX_ALIPAY_PRIVATE_KEY: keys.alipayPrivateKey,
    SANDBOX_WECHAT_MERCHANT_PUBLIC_KEY: keys.wechatMerchantPublicKey,
    SANDBOX_WECHAT_PRIVATE_KEY: keys.wechatPrivateKey,
  };
  return { shop, own };
}

/**
 * Everything the processes of this installation are given: the environment and .env, and what a demo needs besides.
 * With ALIPAY_APP_ID the installation is a real one: there is no sandbox, and nothing is made up.
 * @throws StartError naming each setting that is wrong
 */
export function readSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const environment = given();
  const parsedPorts = ports.safeParse(environment);
  if (!parsedPorts.success) throw new StartError('PORT and SANDBOX_PORT must be numbers from 1 to 65535.');
  const { PORT: shopPort, SANDBOX_PORT: sandboxPort } = parsedPorts.data;
  const real = environment['ALIPAY_APP_ID'] !== undefined && environment['DIANPU_MODE'] !== 'demo';
  const secrets = readSecrets();
  const defaults = {
    PORT: String(shopPort),
    APP_URL: `http://localhost:${shopPort}`,
    STORAGE_DIR: resolve(dataFolder, 'storage'),
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const { shop, own } = sandboxOf(secrets, sandboxPort);
  const variables = real
    ? { ...defaults, DIANPU_MODE: 'production', ...environment }
    : { ...defaults, AUTH_SECRET: secrets.authSecret, ...environment, ...shop, ...overrides(environment) };
  try {
    readEnv({ DATABASE_URL: 'postgresql://localhost/dianpu', ...variables });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
  return {
    port: shopPort,
    databasePassword: secrets.databasePassword,
    databaseUrl: environment['DATABASE_URL'],
    sandbox: real ? null : { port: sandboxPort, variables: { ...environment, ...own, APP_URL: variables['APP_URL'] ?? '' } },
    variables,
  };
}

/** What a demo may set otherwise: how often carriers are asked, the account for bank transfers, an identity provider and a mail server of one's own. */
function overrides(environment: Variables): Variables {
  const own = (name: string) =>
    name === 'TRACKING_POLL_SECONDS' ||
    name.startsWith('BANK_TRANSFER_') ||
    (name.startsWith('OIDC_') && environment['OIDC_ISSUER'] !== undefined) ||
    (['SMTP_URL', 'MAIL_FROM'].includes(name) && environment['SMTP_URL'] !== undefined);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => own(name)));
}
