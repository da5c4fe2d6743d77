import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { createSandbox, type Sandbox } from '@/sandbox/sandbox';
import { createAlipay } from './alipay';

// The bill over HTTP: the official SDK asks the sandbox's gateway, the link is followed, the ZIP is read.

const credentials = generateSandboxCredentials();
let sandbox: Sandbox;
let origin: string;
let clock = 0;
const day = '2026-11-24';
const noon = Date.parse(`${day}T12:00:00+08:00`);
const nextMorning = Date.parse('2026-11-25T09:00:00+08:00');

const provider = (change: Partial<Parameters<typeof createAlipay>[0]> = {}) =>
  createAlipay({
    appId: credentials.appId,
    privateKey: credentials.appPrivateKey,
    alipayPublicKey: credentials.alipayPublicKey,
    sellerId: credentials.sellerId,
    gatewayUrl: `${origin}/gateway.do`,
    ...change,
  });
const billOf = (date: string) => provider().downloadStatement?.(date);

async function pay(amount: number) {
  const outTradeNo = crypto.randomUUID().replaceAll('-', '');
  const attempt = {
    id: outTradeNo,
    outTradeNo,
    amount: fen(amount),
    channel: 'page' as const,
    expiresAt: new Date(clock + 60_000),
    tradeNo: null,
  };
  const made = await provider().create(attempt, {
    title: '茶',
    client: 'desktop',
    ip: '127.0.0.1',
    returnUrl: 'http://shop.test/',
    quitUrl: 'http://shop.test/',
    notifyUrl: `${origin}/health`,
  });
  if (made.kind === 'ok' && made.value.type === 'redirect') await fetch(made.value.url);
  sandbox.gateway.pay(outTradeNo);
  return attempt;
}

beforeAll(async () => {
  sandbox = createSandbox({ ...credentials, minuteMs: 5, now: () => clock });
  origin = await sandbox.listen(0);
});
beforeEach(() => {
  clock = noon;
  sandbox.bills.setRule({ today: false, spoil: 'none' });
});
afterAll(() => sandbox.close());

describe('the daily bill', () => {
  it('is there from nine in the morning of the next day on', async () => {
    expect(await billOf('2026-11-20')).toEqual({ kind: 'ok', value: 'none' });
    const paid = await pay(9770);
    clock += 3_600_000;
    await provider().refund(paid, { requestNo: 'R1', amount: fen(300), reason: 'broken' });
    clock = nextMorning - 1000;
    expect(await billOf(day)).toEqual({ kind: 'ok', value: 'not_ready' });
    clock = nextMorning;
    const tradeNo = sandbox.trades.find({ out_trade_no: paid.outTradeNo })?.tradeNo;
    const mine = { outTradeNo: paid.outTradeNo, tradeNo };
    expect(await billOf(day)).toEqual({
      kind: 'ok',
      value: [
        { ...mine, kind: 'payment', requestNo: null, amount: 9770, fee: 59, at: new Date(noon) },
        { ...mine, kind: 'refund', requestNo: 'R1', amount: 300, fee: 0, at: new Date(noon + 3_600_000) },
      ],
    });
    expect(await billOf('2026-11-25')).toEqual({ kind: 'ok', value: 'not_ready' });
    sandbox.bills.setRule({ today: true, spoil: 'none' });
    expect(await billOf('2026-11-25')).toEqual({ kind: 'ok', value: 'none' });
    expect(await billOf('2026-02-30')).toEqual({ kind: 'rejected', code: 'INVAILID_ARGUMENTS', retryable: false });
  });

  it.each([
    ['cut', 'not_a_zip'],
    ['html', 'not_a_zip'],
  ] as const)('is unknown when it comes %s', async (spoil, cause) => {
    await pay(500);
    sandbox.bills.setRule({ today: true, spoil });
    expect(await billOf(day)).toEqual({ kind: 'unknown', cause });
  });

  it('shows what was changed in it', async () => {
    const paid = await pay(800);
    const read = async (spoil: 'leave_out' | 'change_amount' | 'add_foreign') => {
      sandbox.bills.setRule({ today: true, spoil, outTradeNo: paid.outTradeNo });
      const answer = await billOf(day);
      const lines = answer?.kind === 'ok' && typeof answer.value !== 'string' ? answer.value : [];
      return lines
        .filter(({ outTradeNo }) => outTradeNo === paid.outTradeNo || outTradeNo.startsWith('foreign'))
        .map(({ amount }) => amount);
    };
    expect(await read('leave_out')).toEqual([]);
    expect(await read('change_amount')).toEqual([900]);
    expect(await read('add_foreign')).toEqual([800, 4200]);
  });

  it('comes only by a link that lives, and from the gateway itself or Alipay over TLS', async () => {
    await pay(100);
    sandbox.bills.setRule({ today: true, spoil: 'none' });
    const { bill_download_url: link } = sandbox.bills.url({ bill_type: 'trade', bill_date: day });
    expect((await fetch(String(link))).headers.get('content-type')).toBe('application/zip');
    clock += 31_000;
    expect((await fetch(String(link))).status).toBe(403);

    sandbox.bills.setOrigin(origin.replace('localhost', '127.0.0.1'));
    expect(await billOf(day)).toEqual({ kind: 'unknown', cause: 'link_elsewhere' });
    sandbox.bills.setOrigin('http://alipay.com.evil.test');
    expect(await billOf(day)).toEqual({ kind: 'unknown', cause: 'link_elsewhere' });
    sandbox.bills.setOrigin(origin);
  });

  it.each(['SYSTEM_ERROR', 'BAD_SIGN', 'HTTP502'] as const)('is unknown when the gateway fails with %s', async (kind) => {
    sandbox.gateway.fail({ method: 'alipay.data.dataservice.bill.downloadurl.query', kind });
    expect(await billOf(day)).toMatchObject({ kind: 'unknown' });
  });
});
