import { z } from 'zod';

// The one place that reads the environment. Every variable stands in .env.example with a comment;
// scripts/start.ts fills what a demo on one machine needs.

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const pem = z.string().transform((text) => text.replaceAll('\\n', '\n'));
/** What WeChat Pay needs, what bank transfers need, what a bucket needs: all of it, or the method isn't offered. */
const together = [
  [
    'WECHAT_PAY_APP_ID',
    'WECHAT_PAY_MCH_ID',
    'WECHAT_PAY_SERIAL',
    'WECHAT_PAY_PRIVATE_KEY',
    'WECHAT_PAY_API_V3_KEY',
    'WECHAT_PAY_PUBLIC_KEY',
    'WECHAT_PAY_PUBLIC_KEY_ID',
  ],
  ['BANK_TRANSFER_NAME', 'BANK_TRANSFER_BANK', 'BANK_TRANSFER_ACCOUNT'],
  ['ALIPAY_APP_CERT', 'ALIPAY_PUBLIC_CERT', 'ALIPAY_ROOT_CERT'],
  ['KUAIDI100_CUSTOMER', 'KUAIDI100_KEY'],
  ['KDNIAO_BUSINESS_ID', 'KDNIAO_KEY'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const;
const webhookCarrier = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(1).max(40),
  nameEn: z.string().min(1).max(60),
  url: z.url({ protocol: /^https?$/ }),
  secret: z.string().regex(/^(whsec_)?[A-Za-z0-9+/]{32,128}={0,2}$/),
});
const webhookCarriers = z.string().transform((text, issue) => {
  const parsed = z.array(webhookCarrier).safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  issue.addIssue({ code: 'custom', message: 'must be JSON: [{"code","name","nameEn","url","secret"}]', input: text });
  return z.NEVER;
});
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DIANPU_MODE: z.enum(['demo', 'production']).default('production'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    APP_URL: z.url(),
    AUTH_SECRET: z.string().min(32),
    JOBS: flag.default(true),
    TRUST_PROXY: flag.default(false),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    UNPAID_MINUTES: z.coerce.number().positive().max(1440).default(30),
    AUTO_RECEIVE_DAYS: z.coerce.number().positive().max(90).default(10),
    REVEALS_PER_DAY: z.coerce.number().int().min(0).max(10_000).default(50),
    STORAGE_DIR: z.string().default('.data/storage'),
    IMPORT_MAX_MB: z.coerce.number().int().min(1).max(2000).default(200),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
    S3_PATH_STYLE: flag.default(false),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    SANDBOX_URL: z.url().optional(),
    ALIPAY_APP_ID: z.string().regex(/^\d{16}$/),
    ALIPAY_PRIVATE_KEY: pem,
    ALIPAY_PUBLIC_KEY: pem.optional(),
    ALIPAY_APP_CERT: pem.optional(),
    ALIPAY_PUBLIC_CERT: pem.optional(),
    ALIPAY_ROOT_CERT: pem.optional(),
    ALIPAY_SELLER_ID: z.string().regex(/^2088\d{12}$/),
    ALIPAY_GATEWAY_URL: z.url().default('https://openapi.alipay.com/gateway.do'),
    ALIPAY_AUTHORIZE_URL: z.url().default('https://openauth.alipay.com/oauth2/publicAppAuthorize.htm'),
    WECHAT_PAY_APP_ID: z
      .string()
      .regex(/^wx[0-9a-z]{16}$/)
      .optional(),
    WECHAT_PAY_MCH_ID: z
      .string()
      .regex(/^\d{8,12}$/)
      .optional(),
    WECHAT_PAY_SERIAL: z
      .string()
      .regex(/^[0-9A-F]{32,64}$/)
      .optional(),
    WECHAT_PAY_PRIVATE_KEY: pem.optional(),
    WECHAT_PAY_API_V3_KEY: z.string().length(32).optional(),
    WECHAT_PAY_PUBLIC_KEY: pem.optional(),
    WECHAT_PAY_PUBLIC_KEY_ID: z
      .string()
      .regex(/^(PUB_KEY_ID_\w{16,64}|[0-9A-F]{32,64})$/)
      .optional(),
    WECHAT_PAY_URL: z.url().default('https://api.mch.weixin.qq.com'),
    WECHAT_APP_SECRET: z.string().min(16).optional(),
    WECHAT_AUTHORIZE_URL: z.url().default('https://open.weixin.qq.com/connect/oauth2/authorize'),
    WECHAT_API_URL: z.url().default('https://api.weixin.qq.com'),
    BANK_TRANSFER_NAME: z.string().min(1).max(100).optional(),
    BANK_TRANSFER_BANK: z.string().min(1).max(100).optional(),
    BANK_TRANSFER_ACCOUNT: z
      .string()
      .regex(/^[0-9A-Za-z -]{6,40}$/)
      .optional(),
    BANK_TRANSFER_DAYS: z.coerce.number().positive().max(14).default(3),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().default('OpenID'),
    KUAIDI100_URL: z.url().default('https://poll.kuaidi100.com'),
    KUAIDI100_CUSTOMER: z.string().optional(),
    KUAIDI100_KEY: z.string().optional(),
    KDNIAO_URL: z.url().default('https://api.kdniao.com'),
    KDNIAO_BUSINESS_ID: z.string().optional(),
    KDNIAO_KEY: z.string().optional(),
    KDNIAO_CARRIERS: z
      .string()
      .regex(/^(all|[a-z0-9-]+(,[a-z0-9-]+)*)$/)
      .default('all'),
    WEBHOOK_CARRIERS: webhookCarriers.default([]),
    TRACKING_POLL_SECONDS: z.coerce.number().int().min(1).default(1800),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^(?:[^<>@\r\n]*<)?[^<>@\s]+@[^<>@\s]+>?$/)
      .optional(),
  })
  .superRefine((values, issue) => {
    if ((values.SMTP_URL === undefined) !== (values.MAIL_FROM === undefined))
      issue.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'SMTP_URL and MAIL_FROM go together' });
    const refuse = (name: string, message: string) => issue.addIssue({ code: 'custom', path: [name], message });
    for (const names of together)
      if (names.some((name) => values[name] !== undefined))
        for (const name of names) if (values[name] === undefined) refuse(name, 'is needed with the settings that belong to it');
    if (values.ALIPAY_PUBLIC_KEY === undefined && values.ALIPAY_APP_CERT === undefined)
      refuse('ALIPAY_PUBLIC_KEY', 'is needed, or the three certificates');
    if (values.WEBHOOK_CARRIERS.some(({ code }) => code === 'kuaidi100' || code === 'kdniao'))
      refuse('WEBHOOK_CARRIERS', 'kuaidi100 and kdniao are no carriers');
    if (values.DIANPU_MODE !== 'production') return;
    if (values.WEBHOOK_CARRIERS.some(({ url }) => !url.startsWith('https://')))
      refuse('WEBHOOK_CARRIERS', 'must be asked by https in production');
    const alipayHost = new URL(values.ALIPAY_GATEWAY_URL).hostname;
    if (alipayHost !== 'openapi.alipay.com') refuse('ALIPAY_GATEWAY_URL', 'must be the real gateway at openapi.alipay.com in production');
    if (!/^(api|api2)\.mch\.weixin\.qq\.com$/.test(new URL(values.WECHAT_PAY_URL).hostname))
      refuse('WECHAT_PAY_URL', 'must be api.mch.weixin.qq.com or api2 in production');
    if (new URL(values.WECHAT_AUTHORIZE_URL).origin !== 'https://open.weixin.qq.com')
      refuse('WECHAT_AUTHORIZE_URL', 'must be at https://open.weixin.qq.com in production');
    if (!/^https:\/\/(api|api2|sh\.api|sz\.api|hk\.api)\.weixin\.qq\.com$/.test(new URL(values.WECHAT_API_URL).origin))
      refuse('WECHAT_API_URL', 'must be https://api.weixin.qq.com or its backups in production');
    if (!new URL(values.ALIPAY_AUTHORIZE_URL).hostname.endsWith('.alipay.com'))
      refuse('ALIPAY_AUTHORIZE_URL', 'must be a host of alipay.com in production');
    if (values.ALIPAY_APP_ID.startsWith('9021')) refuse('ALIPAY_APP_ID', 'is a sandbox app, not allowed in production');
    if (values.SANDBOX_URL !== undefined) refuse('SANDBOX_URL', 'must not be set in production');
    if (!values.APP_URL.startsWith('https://')) refuse('APP_URL', 'must be https in production');
    if (/change-?me|secret|default|example/i.test(values.AUTH_SECRET))
      refuse('AUTH_SECRET', 'is a default value; make one with: openssl rand -base64 32');
  });

export type Env = z.infer<typeof schema>;

/** @throws Error naming each variable that is missing or wrong, and what is wrong with it. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not usable:\n${lines.join('\n')}\nSee .env.example for every setting.`);
}

let parsed: Env | undefined;
/** Parsed on first use, so that importing a module never fails. */
export function env(): Env {
  if (parsed === undefined) {
    parsed = readEnv(process.env);
    // next-auth reads these two names by itself; here they follow from ours.
    process.env['NEXTAUTH_URL'] ??= parsed.APP_URL;
    process.env['NEXTAUTH_SECRET'] ??= parsed.AUTH_SECRET;
  }
  return parsed;
}
