import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptRef } from '@/lib/domain/payments/provider';
import { InvalidNotification } from '@/lib/domain/payments/provider';
import { fen } from '@/lib/shared/money';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { createSandbox, type Sandbox } from '@/sandbox/sandbox';
import { canonical, makeKeys, sign } from '@/sandbox/signing';
import { createAlipay } from './alipay';
import type { AlipayConfig } from './sdk';

// The official SDK over HTTP against the sandbox's gateway, which checks every signature.

const credentials = generateSandboxCredentials();
let sandbox: Sandbox;
let origin: string;
let clock = Date.now();
let received: string[] = [];
const shop = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push(Buffer.concat(chunks).toString());
    response.end('success');
  });
});
let notifyUrl = '';

const provider = (change: Partial<AlipayConfig> = {}) =>
  createAlipay({
    appId: credentials.appId,
    privateKey: credentials.appPrivateKey,
    alipayPublicKey: credentials.alipayPublicKey,
    sellerId: credentials.sellerId,
    gatewayUrl: `${origin}/gateway.do`,
    ...change,
  });

const verify = (rawBody: string) => provider().verifyNotification({ headers: new Headers(), rawBody, now: new Date(clock) });

const attempt = (amount = 9770): AttemptRef => ({
  id: crypto.randomUUID(),
  outTradeNo: crypto.randomUUID().replaceAll('-', ''),
  channel: 'page',
  amount: fen(amount),
  expiresAt: new Date(clock + 1_800_000),
  tradeNo: null,
});

async function open(ref: AttemptRef, client: 'desktop' | 'mobile' = 'desktop') {
  const made = await provider().create(
    { ...ref, channel: client === 'desktop' ? 'page' : 'wap' },
    {
      title: 'Dianpu 26112488986217153',
      client,
      ip: '192.0.2.1',
      returnUrl: 'http://shop.test/back',
      quitUrl: 'http://shop.test/orders',
      notifyUrl,
    },
  );
  if (made.kind !== 'ok' || made.value.type !== 'redirect') throw new Error('no link');
  return fetch(made.value.url);
}
async function paid(ref: AttemptRef) {
  await open(ref);
  const answer = await fetch(`${origin}/cashier/${ref.outTradeNo}/pay`, { method: 'POST', redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}
const notified = async () => expect.poll(() => received.at(-1) ?? '').not.toBe('');

beforeAll(async () => {
  sandbox = createSandbox({ ...credentials, minuteMs: 5, now: () => clock });
  origin = await sandbox.listen(0);
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const address = shop.address();
  notifyUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/notify`;
});
beforeEach(() => {
  received = [];
  clock = Date.now();
});
afterAll(async () => {
  await sandbox.close();
  shop.close();
});

describe('a payment', () => {
  it.each(['desktop', 'mobile'] as const)('goes from the link to paid on %s', async (client) => {
    const ref = attempt();
    expect(await provider().query(ref)).toEqual({ kind: 'ok', value: { kind: 'absent' } });
    const page = await open(ref, client);
    expect(await page.text()).toContain('¥97.70');
    expect(await provider().query(ref)).toMatchObject({ kind: 'ok', value: { kind: 'waiting' } });
    const back = await paid(ref);
    expect(back).toContain('http://shop.test/back?');
    const answer = await provider().query(ref);
    expect(answer).toMatchObject({ kind: 'ok', value: { kind: 'paid', total: 9770, paidAt: expect.any(Date) } });
    expect(answer.kind === 'ok' && answer.value.kind === 'paid' && Math.abs((answer.value.paidAt?.getTime() ?? 0) - clock)).toBeLessThan(
      2000,
    );
  });

  it('closes while unpaid, and says so when it is too late or nobody opened it', async () => {
    const ref = attempt();
    expect(await provider().close(ref)).toEqual({ kind: 'ok', value: 'absent' });
    await open(ref);
    expect(await provider().close(ref)).toEqual({ kind: 'ok', value: 'closed' });
    expect(await provider().query(ref)).toMatchObject({ kind: 'ok', value: { kind: 'closed' } });
    const other = attempt();
    await paid(other);
    expect(await provider().close(other)).toEqual({ kind: 'ok', value: 'not_closable' });
  });

  it('ends at the time that we set', async () => {
    const ref = attempt();
    await open(ref);
    clock += 1_801_000;
    expect(await provider().query(ref)).toMatchObject({ value: { kind: 'closed' } });
    expect((await fetch(`${origin}/cashier/${ref.outTradeNo}/pay`, { method: 'POST', redirect: 'manual' })).status).toBe(200);
    expect(await provider().query(ref)).toMatchObject({ value: { kind: 'closed' } });
  });
});

describe('a refund', () => {
  it('is done in parts, each under its own number, a repeat told from a new one', async () => {
    const ref = attempt(1000);
    await paid(ref);
    expect(await provider().queryRefund(ref, 'R1')).toEqual({ kind: 'ok', value: { kind: 'absent' } });
    for (let press = 0; press < 2; press += 1) {
      expect(await provider().refund(ref, { requestNo: 'R1', amount: fen(300), reason: 'late' })).toMatchObject({
        kind: 'ok',
        value: { kind: 'done', amount: 300 },
      });
    }
    expect(await provider().refund(ref, { requestNo: 'R1', amount: fen(400), reason: 'late' })).toEqual({
      kind: 'rejected',
      code: 'ACQ.DISCORDANT_REPEAT_REQUEST',
      retryable: false,
    });
    expect(await provider().refund(ref, { requestNo: 'R2', amount: fen(701), reason: 'late' })).toMatchObject({ kind: 'rejected' });
    expect(await provider().refund(ref, { requestNo: 'R3', amount: fen(700), reason: 'late' })).toMatchObject({
      kind: 'ok',
      value: { kind: 'done' },
    });
    expect(await provider().query(ref)).toMatchObject({ value: { kind: 'closed' } });
  });

  it('that was applied without an answer is found by asking', async () => {
    const ref = attempt();
    await paid(ref);
    sandbox.gateway.fail({ method: 'alipay.trade.refund', kind: 'HANG_AFTER_APPLY' });
    expect(await provider().refund(ref, { requestNo: 'R1', amount: ref.amount, reason: 'late' })).toMatchObject({ kind: 'unknown' });
    expect(await provider().queryRefund(ref, 'R1')).toMatchObject({ kind: 'ok', value: { kind: 'done', amount: ref.amount } });
  }, 20_000);
});

describe('what is not certain', () => {
  it.each(['SYSTEM_ERROR', 'HTTP502', 'BAD_SIGN'] as const)('is unknown: %s', async (kind) => {
    const ref = attempt();
    await paid(ref);
    sandbox.gateway.fail({ method: 'alipay.trade.query', kind });
    expect(await provider().query(ref)).toMatchObject({ kind: 'unknown' });
    expect(await provider().query(ref)).toMatchObject({ kind: 'ok', value: { kind: 'paid' } });
  });

  it('is unknown when nobody answers, or with an answer that another key signed', async () => {
    expect(await provider({ gatewayUrl: 'http://127.0.0.1:9/gateway.do' }).query(attempt())).toMatchObject({ kind: 'unknown' });
    expect(await provider({ alipayPublicKey: makeKeys().publicKey }).query(attempt())).toMatchObject({ kind: 'unknown' });
  });

  it('is a plain no with a key that isn’t ours', async () => {
    expect(await provider({ privateKey: makeKeys().privateKey }).query(attempt())).toEqual({
      kind: 'rejected',
      code: 'isv.invalid-signature',
      retryable: false,
    });
  });
});

describe('a notify', () => {
  const tampered = (change: Record<string, string>) => {
    const form = new URLSearchParams(received.at(-1));
    for (const [name, value] of Object.entries(change)) form.set(name, value);
    return form.toString();
  };
  const resigned = (change: Record<string, string>) => {
    const fields = Object.fromEntries(new URLSearchParams(tampered(change)));
    return new URLSearchParams({
      ...fields,
      sign: sign(canonical(fields, ['sign', 'sign_type']), credentials.alipayPrivateKey),
    }).toString();
  };

  it('that is genuine is read', async () => {
    const ref = attempt();
    await paid(ref);
    await notified();
    expect(verify(received[0] ?? '')).toMatchObject({
      outTradeNo: ref.outTradeNo,
      refundNo: null,
      evidence: { kind: 'paid', total: 9770 },
      mustConfirm: false,
    });
  });

  it('whose signed text can be cut in another way is to be confirmed, and so is what it is cut into', async () => {
    await paid(attempt());
    await notified();
    const genuine = { body: `tea&buyer_pay_amount=0.01&charset=utf-8` };
    expect(verify(resigned(genuine)).mustConfirm).toBe(true);
    expect(verify(resigned({ subject: 'Dianpu 1&total_amount=0.01' })).mustConfirm).toBe(true);
    expect(verify(resigned({ passback_params: 'x' })).mustConfirm).toBe(true);
    expect(verify(resigned({ voucher_detail_list: '[]' })).mustConfirm).toBe(true);
  });

  it.each([
    ['another amount', { total_amount: '0.01' }],
    ['another order', { out_trade_no: 'f'.repeat(32) }],
    ['a broken signature', { sign: 'AAAA' }],
    ['an unknown algorithm', { sign_type: 'MD5' }],
    ['a weaker algorithm', { sign_type: 'RSA' }],
  ])('with %s is refused', async (_, change) => {
    await paid(attempt());
    await notified();
    expect(() => verify(tampered(change))).toThrow(InvalidNotification);
  });

  it.each([
    ['another app', { app_id: '2021000000000001' }],
    ['another seller', { seller_id: '2088999999999999' }],
    ['another type', { notify_type: 'other' }],
    ['an unknown status', { trade_status: 'TRADE_MAYBE' }],
    ['an odd amount', { total_amount: '1e3' }],
  ])('for %s is refused though Alipay signed it', async (_, change) => {
    await paid(attempt());
    await notified();
    expect(() => verify(resigned(change))).toThrow(InvalidNotification);
  });

  it('with a repeated field, or too large, is refused', async () => {
    await paid(attempt());
    await notified();
    expect(() => verify(`${received[0]}&out_trade_no=x`)).toThrow('repeated field');
    expect(() => verify(`${received[0]}&x=${'y'.repeat(70_000)}`)).toThrow('too large');
    expect(() => verify('')).toThrow(InvalidNotification);
  });
});

describe('the keys', () => {
  it('are refused when they are our own, missing or broken', () => {
    expect(() => provider({ alipayPublicKey: credentials.appPublicKey })).toThrow('ALIPAY_PUBLIC_KEY');
    expect(() => provider({ privateKey: 'nonsense' })).toThrow('ALIPAY_PRIVATE_KEY');
  });

  it('are taken as PEM and as bare base64', () => {
    const bare = credentials.appPrivateKey.replaceAll(/-----[A-Z ]+-----|\n/g, '');
    expect(() => provider({ privateKey: bare })).not.toThrow();
  });
});
