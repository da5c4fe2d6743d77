import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttemptRef, InvalidNotification } from '@/lib/domain/payments/provider';
import { chinaDay } from '@/lib/shared/china-day';
import { fen } from '@/lib/shared/money';
import { type PaymentWorld, startPaymentWorld } from '@/lib/testing/payment-world';
import { makeKeys } from '@/sandbox/signing';
import { seal, signedHeaders, type WechatConfig } from '@/sandbox/wechat-signing';
import { createWechatPay } from './wechat-pay';

// What is particular to WeChat Pay; the life of a payment stands in payment-contract.db.test.ts.

let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.close());

const provider = (change: Partial<Parameters<typeof createWechatPay>[0]> = {}) => createWechatPay({ ...world.wechatConfig, ...change });
const attempt = (): AttemptRef => ({
  id: crypto.randomUUID(),
  outTradeNo: crypto.randomUUID().replaceAll('-', ''),
  channel: 'native',
  amount: fen(9770),
  expiresAt: new Date(Date.now() + 1_800_000),
  tradeNo: null,
});
const options = {
  title: 'Dianpu 1',
  client: 'desktop',
  ip: '192.0.2.1',
  returnUrl: 'https://shop.test/r',
  quitUrl: 'https://shop.test/q',
} as const;
const create = (ref: AttemptRef, openId?: string) =>
  provider().create(ref, { ...options, notifyUrl: world.inbox.url, ...(openId === undefined ? {} : { openId }) });

describe('creating', () => {
  it('gives a code, a way for phones back to us, and signed parameters inside WeChat', async () => {
    expect(await create(attempt())).toMatchObject({
      value: { type: 'qr', content: expect.stringMatching(/^weixin:\/\/wxpay\/bizpayurl\?pr=/) },
    });
    const phone = await create({ ...attempt(), channel: 'h5' });
    expect(phone.kind === 'ok' && phone.value.type === 'redirect' && new URL(phone.value.url).searchParams.get('redirect_url')).toBe(
      options.returnUrl,
    );
    expect(await create({ ...attempt(), channel: 'jsapi' }, 'oBuyer')).toMatchObject({
      value: { type: 'jsapi', params: { package: expect.stringMatching(/^prepay_id=/), signType: 'RSA', paySign: expect.any(String) } },
    });
  });

  it('is a plain no where the trade is another, closed or paid', async () => {
    const ref = attempt();
    await create(ref);
    expect(await create({ ...ref, amount: fen(1) })).toEqual({ kind: 'rejected', code: 'OUT_TRADE_NO_USED', retryable: false });
    await provider().close(ref);
    expect(await create(ref)).toMatchObject({ kind: 'rejected', code: 'ORDER_CLOSED' });
    expect(await provider().query(attempt())).toEqual({ kind: 'ok', value: { kind: 'absent' } });
  });
});

describe('an answer', () => {
  it('counts only with a signature of the key that we know', async () => {
    const ref = attempt();
    await create(ref);
    expect(await provider({ publicKey: makeKeys().publicKey }).query(ref)).toMatchObject({
      kind: 'unknown',
      cause: 'answer not signed: signature',
    });
    expect(await provider({ publicKeyId: `PUB_KEY_ID_${'0'.repeat(32)}` }).query(ref)).toMatchObject({
      cause: 'answer not signed: serial',
    });
    expect(await provider({ url: 'http://127.0.0.1:9' }).query(ref)).toMatchObject({ kind: 'unknown' });
    expect(await provider({ privateKey: makeKeys().privateKey }).query(ref)).toMatchObject({ kind: 'rejected', code: 'SIGN_ERROR' });
  });
});

describe('a notification', () => {
  const trade = (change: object = {}) => ({
    appid: world.keys.wechatAppId,
    mchid: world.keys.wechatMchId,
    out_trade_no: 'a'.repeat(32),
    transaction_id: '4200000000000000000000000001',
    trade_state: 'SUCCESS',
    success_time: '2026-11-25T12:00:00+08:00',
    payer: { openid: 'oBuyer' },
    amount: { total: 9770, currency: 'CNY' },
    ...change,
  });
  type Change = { readonly type?: string; readonly content?: object; readonly key?: string; readonly by?: string; readonly at?: number };
  function told({ type = 'TRANSACTION.SUCCESS', content = trade(), key, by, at = Date.now() }: Change = {}) {
    const { keys } = world;
    const config: WechatConfig = {
      appId: keys.wechatAppId,
      mchId: keys.wechatMchId,
      serial: keys.wechatSerial,
      merchantPublicKey: keys.wechatMerchantPublicKey,
      apiKey: key ?? keys.wechatApiKey,
      appSecret: keys.wechatAppSecret,
      wechatPrivateKey: by ?? keys.wechatPrivateKey,
      publicKeyId: keys.wechatPublicKeyId,
    };
    const resource = seal(JSON.stringify(content), 'transaction', config.apiKey);
    const rawBody = JSON.stringify({ id: crypto.randomUUID(), event_type: type, resource });
    return { headers: new Headers(signedHeaders(config, rawBody, at)), rawBody, now: new Date() };
  }
  const verify = (input: ReturnType<typeof told>) => provider().verifyNotification(input);

  it('that is genuine is read, of a payment and of a refund', () => {
    expect(verify(told())).toMatchObject({
      outTradeNo: 'a'.repeat(32),
      refundNo: null,
      evidence: { kind: 'paid', total: 9770, paidAt: new Date('2026-11-25T04:00:00Z'), buyerRef: 'oBuyer' },
    });
    const content = { mchid: world.keys.wechatMchId, out_trade_no: 'a'.repeat(32), out_refund_no: 'R1', refund_status: 'SUCCESS' };
    expect(verify(told({ type: 'REFUND.SUCCESS', content }))).toMatchObject({ evidence: null, refundNo: 'R1' });
  });

  it('is answered in WeChat’s words', () => {
    expect(provider().notificationReply(true)).toMatchObject({ status: 204, body: '' });
    expect(provider().notificationReply(false)).toMatchObject({ status: 500, body: expect.stringContaining('FAIL') });
  });

  it.each([
    ['signature', () => told({ by: makeKeys().privateKey })],
    ['timestamp', () => told({ at: Date.now() - 301_000 })],
    ['timestamp', () => told({ at: Date.now() + 302_000 })],
    ['resource', () => told({ key: '0'.repeat(32) })],
    ['mchid', () => told({ content: trade({ mchid: '1900000009' }) })],
    ['appid', () => told({ content: trade({ appid: 'wx0000000000000009' }) })],
    ['trade', () => told({ content: trade({ amount: { total: 9770, currency: 'USD' } }) })],
    ['trade', () => told({ content: trade({ transaction_id: undefined }) })],
    ['event_type', () => told({ type: 'OTHER.EVENT' })],
    ['identifiers', () => told({ content: trade({ out_trade_no: '../x' }) })],
    [
      'signature',
      () => ({ ...told(), headers: new Headers({ ...Object.fromEntries(told().headers), 'wechatpay-signature': 'WECHATPAY/SIGNTEST/x' }) }),
    ],
    ['too large', () => ({ ...told(), rawBody: 'x'.repeat(70_000) })],
  ])('is refused for its %s', (reason, make) => {
    expect(() => verify(make())).toThrow(InvalidNotification);
    expect(() => verify(make())).toThrow(reason);
  });
});

describe('the keys', () => {
  it('are refused when they are our own, missing, too short or broken', () => {
    expect(() => provider({ publicKey: world.keys.wechatMerchantPublicKey })).toThrow('WECHAT_PAY_PUBLIC_KEY');
    expect(() => provider({ privateKey: 'nonsense' })).toThrow('WECHAT_PAY_PRIVATE_KEY');
    expect(() => provider({ apiKey: 'short' })).toThrow('WECHAT_PAY_API_V3_KEY');
  });
});

describe('the daily bill', () => {
  const today = () => chinaDay(new Date());

  it('is not there yet, then holds what was paid and went back', async () => {
    const ref = attempt();
    await create(ref);
    world.sandbox.wechat?.pay(ref.outTradeNo);
    await provider().refund(ref, { requestNo: 'R1', amount: fen(300), reason: '退货' });
    world.sandbox.bills.setRule({ today: false, spoil: 'none' });
    expect(await provider().downloadStatement?.(today())).toEqual({ kind: 'ok', value: 'not_ready' });
    world.sandbox.bills.setRule({ today: true, spoil: 'none' });
    const bill = await provider().downloadStatement?.(today());
    const lines = bill?.kind === 'ok' && typeof bill.value !== 'string' ? bill.value : [];
    expect(lines.filter(({ outTradeNo }) => outTradeNo === ref.outTradeNo)).toMatchObject([
      { kind: 'payment', amount: 9770, fee: 59, requestNo: null },
      { kind: 'refund', amount: 300, requestNo: 'R1' },
    ]);
    expect(await provider().downloadStatement?.('2020-01-01')).toEqual({ kind: 'ok', value: 'none' });
  });

  it('is unknown where nobody answers', async () => {
    expect(await provider({ url: 'http://127.0.0.1:1' }).downloadStatement?.(today())).toMatchObject({ kind: 'unknown' });
  });
});

describe('who pays inside WeChat', () => {
  const back = 'https://shop.test/api/payments/wechat_pay/payer?lang=zh-CN';
  const lookup = (change: object = {}) => {
    const { payer } = provider({ login: { ...world.wechatConfig.login, ...change } });
    return payer ?? expect.fail('no lookup');
  };
  /** The browser is sent away and comes back with a code. */
  const visit = async (state = 'abc123') => {
    const response = await fetch(lookup().addressFor(back, state), { redirect: 'manual' });
    return new URL(response.headers.get('location') ?? 'none:').searchParams;
  };

  it('is asked at an address of WeChat’s own form, and comes back with the state and a code that counts once', async () => {
    const address = new URL(lookup().addressFor(back, 'abc123'));
    expect([...address.searchParams.keys()]).toEqual(['appid', 'redirect_uri', 'response_type', 'scope', 'state']);
    expect(address.hash).toBe('#wechat_redirect');
    const query = await visit();
    expect(Object.fromEntries(query)).toMatchObject({ lang: 'zh-CN', state: 'abc123' });
    const code = query.get('code') ?? '';
    expect(await lookup().identify(code)).toEqual({ kind: 'ok', value: 'oSandboxBuyer0000000000000001' });
    expect(await lookup().identify(code)).toEqual({ kind: 'rejected', code: '40163', retryable: false });
    expect(await lookup().identify('made-up')).toEqual({ kind: 'rejected', code: '40029', retryable: false });
  });

  it('is unknown where the secret is wrong or nobody answers, and nothing of the secret is told', async () => {
    const code = (await visit()).get('code') ?? '';
    expect(await lookup({ appSecret: 'another-secret-0000' }).identify(code)).toEqual({ kind: 'unknown', cause: '40125' });
    expect(await lookup({ apiUrl: 'http://127.0.0.1:1' }).identify(code)).toEqual({ kind: 'unknown', cause: 'TypeError' });
  });

  it('can be asked only where the app’s secret is set', async () => {
    const { login: _none, ...config } = world.wechatConfig;
    const without = createWechatPay(config);
    expect(without.channelFor({ client: 'wechat', qr: false })).toBeNull();
    expect(without.channelFor({ client: 'wechat', qr: false, openId: 'oBuyer' })).toBe('jsapi');
    expect(provider().channelFor({ client: 'wechat', qr: false })).toBe('jsapi');
    expect(provider().channelFor({ client: 'alipay', qr: false })).toBeNull();
    expect(await create({ ...attempt(), channel: 'jsapi' })).toMatchObject({ kind: 'rejected', code: 'PAYER_UNKNOWN' });
  });
});
