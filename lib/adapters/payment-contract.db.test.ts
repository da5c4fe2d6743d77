import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptRef } from '@/lib/domain/payments/ask-provider';
import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { endAttempts } from '@/lib/domain/payments/end-attempts';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import type { ClientAction, Client } from '@/lib/domain/payments/provider';
import { recordNotification } from '@/lib/domain/payments/record-notification';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { settleNow } from '@/lib/domain/payments/settle';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { fen } from '@/lib/shared/money';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { testDatabase } from '@/lib/testing/database';
import { type Notice, type PaymentWorld, startPaymentWorld } from '@/lib/testing/payment-world';
import { links, unpaid } from '@/lib/testing/payments';

// One contract for every provider outside, over HTTP: what is asked of the port comes true in the order.

const database = testDatabase();
/** What comes by itself comes soon, on a busy machine too. */
const patient = { timeout: 15_000 };

type Way = {
  readonly name: string;
  readonly method: Exclude<PaymentMethod, 'cash_on_delivery'>;
  readonly client: Client;
  readonly openId?: string;
  readonly action: ClientAction['type'];
  /** The sandbox's names of the calls. */
  readonly calls: { readonly query: string; readonly close: string; readonly refund: string };
  readonly certificates?: true;
};
const alipay = { query: 'alipay.trade.query', close: 'alipay.trade.close', refund: 'alipay.trade.refund' };
const wechat = { query: 'wechat.query', close: 'wechat.close', refund: 'wechat.refund' };
const ways: readonly Way[] = [
  { name: 'Alipay on desktops', method: 'alipay', client: 'desktop', action: 'redirect', calls: alipay },
  { name: 'Alipay on phones', method: 'alipay', client: 'mobile', action: 'redirect', calls: alipay },
  { name: 'Alipay by a code', method: 'alipay_qr', client: 'desktop', action: 'qr', calls: alipay },
  { name: 'Alipay with certificates', method: 'alipay', client: 'desktop', action: 'redirect', calls: alipay, certificates: true },
  { name: 'WeChat Pay by a code', method: 'wechat_pay', client: 'desktop', action: 'qr', calls: wechat },
  { name: 'WeChat Pay on phones', method: 'wechat_pay', client: 'mobile', action: 'redirect', calls: wechat },
  { name: 'WeChat Pay inside WeChat', method: 'wechat_pay', client: 'wechat', openId: 'oBuyer', action: 'jsapi', calls: wechat },
];

let plain: PaymentWorld;
let certified: PaymentWorld;
beforeAll(async () => {
  plain = await startPaymentWorld();
  certified = await startPaymentWorld({ certificates: true });
});
afterAll(async () => {
  await plain.close();
  await certified.close();
});

/** A checkout that was led to the provider, and everything that may happen to it from there. */
async function begin({ method, client, openId, certificates }: Way) {
  const world = certificates === true ? certified : plain;
  const connection = await database();
  const { ctx, group, order } = await unpaid(connection);
  const { providers, sandbox, inbox } = world;
  const at = { ...links, client, ...(openId === undefined ? {} : { openId }), notifyUrl: () => inbox.url };
  const start = () => startPayment(ctx, providers, { groupNumber: group.number, method }, at);
  const action = await start();
  const row = () => connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId }, orderBy: { createdAt: 'desc' } });
  const attempt = await row();
  const provider = providers.get(attempt.provider);
  if (provider === undefined) throw new Error('no provider');
  const { outTradeNo } = attempt;
  /** The buyer opens it: the page, the code in the app. */
  const open = async () => {
    if (action.type === 'redirect') await fetch(action.url);
    if (action.type === 'qr') await fetch(`${world.origin}/scan?code=${encodeURIComponent(action.content)}`);
  };
  const pay = async () => {
    await open();
    await fetch(`${world.origin}/control/pay`, { method: 'POST', body: JSON.stringify({ outTradeNo }) });
  };
  const notices = () => inbox.received.filter((notice) => provider.id === 'wechat_pay' || notice.rawBody.includes(outTradeNo));
  const notice = async (): Promise<Notice> => {
    const mine = () =>
      notices().find((one) => {
        try {
          return provider.verifyNotification({ ...one, now: new Date() }).outTradeNo === outTradeNo;
        } catch {
          return false;
        }
      });
    await expect.poll(mine, patient).toBeDefined();
    const found = mine();
    if (found === undefined) throw new Error('no notification');
    return found;
  };
  const fail = (call: string, kind: 'SYSTEM_ERROR' | 'HANG_AFTER_APPLY' | 'HTTP502' | 'BAD_SIGN') =>
    call.startsWith('alipay') ? sandbox.gateway.fail({ method: call, kind }) : sandbox.wechat?.fail({ method: call, kind });
  const paymentStatus = async () => (await connection.db.order.findUniqueOrThrow({ where: { id: order.id } })).paymentStatus;
  return { connection, ctx, group, action, attempt, row, start, open, pay, notice, fail, provider, providers, paymentStatus };
}

const ask = (begun: Awaited<ReturnType<typeof begin>>) => begun.provider.query(attemptRef(begun.attempt));

describe.each(ways)('$name', (way) => {
  it('goes from the checkout to paid, refunded in parts, and every row fits', async () => {
    const begun = await begin(way);
    const { ctx, connection, provider, providers, attempt, action, paymentStatus } = begun;
    expect(action.type).toBe(way.action);
    await begun.pay();
    const notice = await begun.notice();
    expect(await Promise.all([1, 2, 3].map(() => recordNotification(ctx, provider, notice)))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await paymentStatus()).toBe('paid');
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(1);
    expect(await begun.row()).toMatchObject({ status: 'paid', tradeNo: expect.stringMatching(/^\d{20,}/) });
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId: attempt.groupId }, include: { lines: true } });
    const first = order.lines.map(({ id }) => ({ orderLineId: id, quantity: 1 }));
    let asked = 0;
    // Refunds of a payment are three seconds apart.
    const later = { ...ctx, now: () => new Date(Date.now() + (asked += 1) * 4000) };
    for (const lines of [first, []]) {
      const cancelId = crypto.randomUUID();
      await cancelPaid(ctx, { number: order.number, cancelId, lines }, { autoReceiveDays: 10 });
      const send = () => sendRefund(later, providers, cancelId).catch(() => 'not certain yet');
      const state = async () => (await connection.db.refund.findUniqueOrThrow({ where: { id: cancelId } })).state;
      await expect.poll(() => send().then(state), patient).toBe('done');
    }
    expect((await begun.row()).status).toBe('refunded');
    expect(await paymentStatus()).toBe('refunded');
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('tells the same trade again, and asks for nothing twice', async () => {
    const begun = await begin(way);
    await begun.start();
    await begun.start();
    expect(await begun.connection.db.paymentAttempt.count()).toBe(1);
  });

  it('closes while unpaid, and says so when it is too late', async () => {
    const begun = await begin(way);
    await begun.open();
    expect(await ask(begun)).toMatchObject({ kind: 'ok', value: { kind: 'waiting' } });
    expect(await begun.provider.close(attemptRef(begun.attempt))).toEqual({ kind: 'ok', value: 'closed' });
    expect(await ask(begun)).toMatchObject({ kind: 'ok', value: { kind: 'closed' } });
    const other = await begin(way);
    await other.pay();
    expect(await other.provider.close(attemptRef(other.attempt))).toEqual({ kind: 'ok', value: 'not_closable' });
    expect(await endAttempts(other.ctx, other.providers, other.group.groupId)).toBe('paid');
    expect(await other.paymentStatus()).toBe('paid');
  });

  it('is found paid by asking, though no notification comes', async () => {
    const begun = await begin(way);
    await begun.pay();
    expect(await confirmPayment(begun.ctx, begun.providers, begun.group.number)).toEqual({ state: 'paid' });
  });

  it('gives no goods for another amount', async () => {
    const begun = await begin(way);
    await begun.pay();
    await begun.connection.db.paymentAttempt.update({ where: { id: begun.attempt.id }, data: { amount: begun.attempt.amount + 1n } });
    await recordNotification(begun.ctx, begun.provider, await begun.notice());
    expect(await begun.paymentStatus()).toBe('unpaid');
    expect((await begun.row()).status).toBe('review');
  });

  it('does not believe a notification that was changed, of another time or of nobody', async () => {
    const begun = await begin(way);
    await begun.pay();
    const notice = await begun.notice();
    const another = (_: string, before: string, first: string) => `${before}${first === 'A' ? 'B' : 'A'}`;
    const changed = { ...notice, rawBody: notice.rawBody.replace(/(total_amount=|"ciphertext":")(.)/, another) };
    expect(await recordNotification(begun.ctx, begun.provider, changed)).toBe('retry');
    expect(await recordNotification(begun.ctx, begun.provider, { headers: new Headers(), rawBody: '{}' })).toBe('retry');
    expect(await begun.connection.db.paymentEvent.count()).toBe(0);
    expect(await begun.paymentStatus()).toBe('unpaid');
  });

  it.each(['SYSTEM_ERROR', 'HTTP502', 'BAD_SIGN'] as const)('changes nothing on an answer that isn’t certain: %s', async (kind) => {
    const begun = await begin(way);
    await begun.open();
    begun.fail(way.calls.query, kind);
    expect(await ask(begun)).toMatchObject({ kind: 'unknown' });
    begun.fail(way.calls.close, kind);
    expect(await begun.provider.close(attemptRef(begun.attempt))).toMatchObject({ kind: 'unknown' });
    expect(await begun.paymentStatus()).toBe('unpaid');
  });
});

describe.each([ways[0], ways[4]].flatMap((way) => (way === undefined ? [] : [way])))('$name, without an answer', (way) => {
  it('finds a refund that was done, and does it once', async () => {
    const begun = await begin(way);
    await begun.pay();
    await confirmPayment(begun.ctx, begun.providers, begun.group.number);
    const ref = attemptRef(begun.attempt);
    const request = { requestNo: `H${begun.attempt.outTradeNo.slice(0, 20)}`, amount: ref.amount, reason: '退货' };
    begun.fail(way.calls.refund, 'HANG_AFTER_APPLY');
    expect(await begun.provider.refund(ref, request)).toMatchObject({ kind: 'unknown' });
    await expect
      .poll(() => begun.provider.queryRefund(ref, request.requestNo), patient)
      .toMatchObject({ value: { kind: 'done', amount: ref.amount } });
    expect(await begun.provider.refund(ref, request)).toMatchObject({ value: { kind: 'done' } });
    expect(await begun.provider.refund(ref, { ...request, requestNo: 'X1', amount: fen(1) })).toMatchObject({ kind: 'rejected' });
  });
});

describe.each([ways[0], ways[4]].flatMap((way) => (way === undefined ? [] : [way])))('$name, notified', (way) => {
  it('again until the shop has taken it, by the provider’s own schedule', async () => {
    const { answer } = plain.inbox;
    answer.status = 500;
    const begun = await begin(way);
    await begun.pay();
    const notifier = way.method === 'wechat_pay' ? plain.sandbox.wechat?.notifier : plain.sandbox.notifier;
    const delivery = () => notifier?.deliveries().find(({ fields }) => fields['out_trade_no'] === begun.attempt.outTradeNo);
    await expect.poll(() => delivery()?.attempts.length ?? 0, patient).toBeGreaterThan(0);
    answer.status = 200;
    await expect.poll(() => delivery()?.done, patient).toBe(true);
    expect(delivery()?.attempts.map((one) => one.answer)).toEqual(expect.arrayContaining(['HTTP 500', 'success']));
  });
});

describe('a change of the method', () => {
  const [first, , , , second] = ways;
  if (first === undefined || second === undefined) throw new Error('no ways');

  it('closes the first trade at its provider before there is a second', async () => {
    const begun = await begin(first);
    await begun.open();
    const at = { ...links, notifyUrl: () => plain.inbox.url };
    const action = await startPayment(begun.ctx, begun.providers, { groupNumber: begun.group.number, method: 'wechat_pay' }, at);
    expect(action.type).toBe('qr');
    expect(await ask(begun)).toMatchObject({ value: { kind: 'closed' } });
    expect((await begun.connection.db.paymentAttempt.findMany({ orderBy: { createdAt: 'asc' } })).map(({ status }) => status)).toEqual([
      'closed',
      'pending',
    ]);
  });

  it('keeps the first money and gives the second back, when a link that was never opened is paid all the same', async () => {
    const begun = await begin(first);
    const at = { ...links, notifyUrl: () => plain.inbox.url };
    await startPayment(begun.ctx, begun.providers, { groupNumber: begun.group.number, method: 'wechat_pay' }, at);
    const attempts = await begun.connection.db.paymentAttempt.findMany({ orderBy: { createdAt: 'asc' } });
    expect(attempts.map(({ status }) => status)).toEqual(['replaced', 'pending']);
    const [, newer] = attempts;
    await settleNow(begun.ctx, newer?.id ?? '', { kind: 'paid', tradeNo: 'W1', total: fen(begun.attempt.amount), paidAt: null });
    await begun.pay();
    expect(await recordNotification(begun.ctx, begun.provider, await begun.notice())).toBe('accepted');
    const refund = await begun.connection.db.refund.findFirstOrThrow();
    await sendRefund(begun.ctx, begun.providers, refund.id);
    expect(await begun.connection.db.refund.findFirstOrThrow()).toMatchObject({ attemptId: begun.attempt.id, state: 'done' });
    expect(await begun.paymentStatus()).toBe('paid');
    expect(await checkInvariants(begun.connection.pool)).toEqual([]);
  });
});
