import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const demo = {
  DIANPU_MODE: 'demo',
  DATABASE_URL: 'postgresql://localhost/x',
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'k'.repeat(40),
  ALIPAY_APP_ID: '9021000000000001',
  ALIPAY_PRIVATE_KEY: 'key',
  ALIPAY_PUBLIC_KEY: 'key',
  ALIPAY_SELLER_ID: '2088000000000001',
  ALIPAY_GATEWAY_URL: 'http://localhost:3100/gateway.do',
  ALIPAY_AUTHORIZE_URL: 'http://localhost:3100/oauth2/publicAppAuthorize.htm',
  SANDBOX_URL: 'http://localhost:3100',
};
const production = {
  DIANPU_MODE: 'production',
  DATABASE_URL: 'postgresql://db/shop',
  APP_URL: 'https://shop.example.com',
  AUTH_SECRET: 'k'.repeat(40),
  ALIPAY_APP_ID: '2021000000000001',
  ALIPAY_PRIVATE_KEY: 'key',
  ALIPAY_PUBLIC_KEY: 'key',
  ALIPAY_SELLER_ID: '2088000000000001',
};

describe('the configuration', () => {
  it('takes a demo and a production one', () => {
    expect(readEnv(demo).PORT).toBe(3000);
    expect(readEnv(production).ALIPAY_GATEWAY_URL).toBe('https://openapi.alipay.com/gateway.do');
  });

  it.each([
    ['ALIPAY_GATEWAY_URL', 'http://localhost:3100/gateway.do'],
    ['ALIPAY_AUTHORIZE_URL', 'http://localhost:3100/x'],
    ['ALIPAY_APP_ID', '9021000000000001'],
    ['SANDBOX_URL', 'http://localhost:3100'],
    ['WECHAT_PAY_URL', 'http://localhost:3100'],
    ['WECHAT_AUTHORIZE_URL', 'http://localhost:3100/connect/oauth2/authorize'],
    ['WECHAT_API_URL', 'https://api.weixin.qq.com.example.com'],
    ['WECHAT_APP_SECRET', 'short'],
    ['APP_URL', 'http://shop.example.com'],
    ['AUTH_SECRET', 'change-me-change-me-change-me-change-me'],
    ['AUTH_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://db/shop'],
    ['PORT', 'eighty'],
    ['JOBS', 'maybe'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MAIL_FROM', 'Dianpu'],
    ['MAIL_FROM', 'Dianpu <shop@example.com>\nBcc: eve@example.com'],
  ])('names %s when production is given %s', (name, value) => {
    expect(() => readEnv({ ...production, [name]: value })).toThrow(name);
  });

  it('takes what belongs together whole or not at all', () => {
    expect(() => readEnv({ ...production, WECHAT_PAY_MCH_ID: '1900000001' })).toThrow('WECHAT_PAY_API_V3_KEY');
    expect(() => readEnv({ ...production, BANK_TRANSFER_BANK: 'A bank' })).toThrow('BANK_TRANSFER_ACCOUNT');
    expect(() => readEnv({ ...production, ALIPAY_PUBLIC_KEY: undefined })).toThrow('ALIPAY_PUBLIC_KEY');
    const certificates = { ALIPAY_APP_CERT: 'a', ALIPAY_PUBLIC_CERT: 'b', ALIPAY_ROOT_CERT: 'c' };
    expect(readEnv({ ...production, ALIPAY_PUBLIC_KEY: undefined, ...certificates }).ALIPAY_APP_CERT).toBe('a');
  });

  it('takes a mail server with a sender, and neither alone', () => {
    const mail = { SMTP_URL: 'smtps://user:password@smtp.example.com:465', MAIL_FROM: '店铺 <no-reply@example.com>' };
    expect(readEnv({ ...production, ...mail })).toMatchObject(mail);
    expect(() => readEnv({ ...production, SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM');
    expect(() => readEnv({ ...production, MAIL_FROM: 'no-reply@example.com' })).toThrow('MAIL_FROM');
  });

  it('takes a bucket whole, or none of it', () => {
    const bucket = { S3_ENDPOINT: 'https://s3.example.com', S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' };
    expect(readEnv({ ...production, ...bucket })).toMatchObject({ ...bucket, S3_REGION: 'us-east-1' });
    expect(() => readEnv({ ...production, ...bucket, S3_BUCKET: undefined })).toThrow('S3_BUCKET');
  });

  it('names every variable that is missing', () => {
    expect(() => readEnv({})).toThrow(/DATABASE_URL[^]*ALIPAY_APP_ID/);
  });

  it('has every variable in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    const source = readFileSync('lib/env.ts', 'utf8');
    const names = [...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'NODE_ENV' && name !== 'SANDBOX_URL');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(example).toContain(`${name}=`);
  });
});
