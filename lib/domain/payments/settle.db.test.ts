import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { fen } from '@/lib/shared/money';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { confirmPayment } from './confirm-payment';
import { type Evidence, InvalidNotification, type Outcome, type PaymentProvider } from './provider';
import { recordNotification } from './record-notification';
import { sendRefund } from './send-refund';
import { graceMs, settleNow } from './settle';
import { startPayment } from './start-payment';

const database = testDatabase();
const links = {
  client: 'desktop',
  returnUrl: 'https://shop.test/r',
  quitUrl: 'https://shop.test/q',
  notifyUrl: 'https://shop.test/n',
} as const;

/** What the provider will say; the protocol itself is tested with the adapter against the gateway. */
type Script = {
  query: Outcome<Evidence>;
  close: Awaited<ReturnType<PaymentProvider['close']>>;
  refund: Awaited<ReturnType<PaymentProvider['refund']>>;
  outTradeNo: string;
  notify: Evidence;
};

function scripted(script: Partial<Script> = {}): PaymentProvider & { closed: number; refunds: string[] } {
  const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;
  return {
    id: 'alipay',
    closed: 0,
    refunds: [],
    create: ({ outTradeNo }) => ({ url: `https://pay.test/${outTradeNo}` }),
    query: async () => script.query ?? ok({ kind: 'absent' as const }),
    async close() {
      this.closed += 1;
      return script.close ?? ok('closed');
    },
    async refund(_, { requestNo, amount }) {
      this.refunds.push(requestNo);
      return script.refund ?? ok({ kind: 'done', amount, at: null });
    },
    queryRefund: async () => script.refund ?? ok({ kind: 'absent' }),
    verifyNotification: (raw) => {
      if (raw === 'forged') throw new InvalidNotification('signature');
      return {
        eventKey: raw,
        outTradeNo: script.outTradeNo ?? '',
        evidence: script.notify ?? { kind: 'waiting' },
        refund: false,
        raw: { raw },
      };
    },
  };
}

async function placed(connection: Connection) {
  const { product, variant } = await buildProduct(connection, await buildMerchant(connection));
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 3, intent: 'add' });
  const { quote } = await readCheckout(ctx, '330000');
  const group = await placeOrder(
    ctx,
    { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' },
    { unpaidMinutes: 30 },
  );
  await startPayment(ctx, scripted(), group.number, links);
  const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId } });
  const paid = (change: Partial<Extract<Evidence, { kind: 'paid' }>> = {}): Evidence => ({
    kind: 'paid',
    tradeNo: 'T1',
    total: fen(attempt.amount),
    paidAt: null,
    ...change,
  });
  const status = async () => {
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId } });
    const level = await connection.db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    const now = await connection.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    return { order: order.paymentStatus, attempt: now.status, reserved: level.reserved };
  };
  const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId } });
  const later = (ms: number) => testContext(connection, { kind: 'system' } as const, new Date(attempt.expiresAt.getTime() + ms));
  return { connection, ctx, group, order, attempt, paid, status, later };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('starting a payment', () => {
  it('leads to the same trade while an attempt is open', async () => {
    const { ctx, group, connection } = await placed(await database());
    const urls = await Promise.all([1, 2, 3].map(() => startPayment(ctx, scripted(), group.number, links)));
    expect(new Set(urls.map(({ url }) => url)).size).toBe(1);
    expect(await connection.db.paymentAttempt.count()).toBe(1);
  });

  it('refuses a stranger, a paid group and a closed one', async () => {
    const { ctx, group, attempt, paid, connection, order } = await placed(await database());
    const stranger = testContext(connection, (await buildShopper(connection)).actor);
    expect(await refusal(startPayment(stranger, scripted(), group.number, links))).toBe('NOT_FOUND');
    await settleNow(ctx, attempt.id, paid());
    expect(await refusal(startPayment(ctx, scripted(), group.number, links))).toBe('ALREADY_PAID');
    await connection.db.order.update({ where: { id: order.id }, data: { paymentStatus: 'closed' } });
    expect(await refusal(startPayment(ctx, scripted(), group.number, links))).toBe('ORDER_CLOSED');
  });
});

describe('settling', () => {
  it('pays once for the same evidence, ten times at once', async () => {
    const { ctx, attempt, paid, status, connection } = await placed(await database());
    const results = await Promise.all(Array.from({ length: 10 }, () => settleNow(ctx, attempt.id, paid())));
    expect(results.filter((result) => result === 'paid')).toHaveLength(1);
    expect(await status()).toEqual({ order: 'paid', attempt: 'paid', reserved: 3 });
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(1);
    expect(await connection.db.timer.count()).toBe(0);
  });

  it.each([
    ['another amount', { total: fen(1) }],
    ['a cent more', { total: fen(9771) }],
  ])('gives no goods for %s, and opens an exception', async (_, change) => {
    const { ctx, attempt, paid, status, connection } = await placed(await database());
    expect(await settleNow(ctx, attempt.id, paid(change))).toBe('review');
    expect(await status()).toMatchObject({ order: 'unpaid', attempt: 'review' });
    expect(await connection.db.paymentException.count({ where: { kind: 'mismatch' } })).toBe(1);
  });

  it('does not believe another trade number for a paid attempt', async () => {
    const { ctx, attempt, paid, status } = await placed(await database());
    await settleNow(ctx, attempt.id, paid());
    expect(await settleNow(ctx, attempt.id, paid({ tradeNo: 'T2' }))).toBe('review');
    expect(await status()).toMatchObject({ order: 'paid', attempt: 'paid' });
  });

  it('sends money back that comes after the order closed: one refund under one number', async () => {
    const { ctx, attempt, paid, order, status, connection } = await placed(await database());
    const provider = scripted({ close: { kind: 'ok', value: 'absent' } });
    await cancelOrder(ctx, provider, order.number);
    expect(await status()).toEqual({ order: 'closed', attempt: 'closed', reserved: 0 });
    const results = await Promise.all([1, 2, 3].map(() => settleNow(ctx, attempt.id, paid())));
    expect(results.toSorted()).toEqual(['already_paid', 'already_paid', 'late']);
    const refund = await connection.db.refund.findFirstOrThrow();
    expect(refund).toMatchObject({ amount: attempt.amount, state: 'requested', requestNo: `LATE${attempt.id.replaceAll('-', '')}` });
    await sendRefund(ctx, provider, refund.id);
    await sendRefund(ctx, provider, refund.id);
    expect(provider.refunds).toEqual([refund.requestNo]);
    expect(await status()).toEqual({ order: 'closed', attempt: 'refunded', reserved: 0 });
    expect(await connection.db.paymentException.count({ where: { closedAt: null } })).toBe(0);
  });

  it('asks again under the same number when a refund’s answer is lost', async () => {
    const { ctx, attempt, paid, order, connection } = await placed(await database());
    await cancelOrder(ctx, scripted({ close: { kind: 'ok', value: 'absent' } }), order.number);
    await settleNow(ctx, attempt.id, paid());
    const refund = await connection.db.refund.findFirstOrThrow();
    const lost = scripted({ refund: { kind: 'unknown', cause: 'timeout' } });
    await expect(sendRefund(ctx, lost, refund.id)).rejects.toThrow('not certain');
    expect((await connection.db.refund.findFirstOrThrow()).state).toBe('requested');
    const found = scripted();
    await sendRefund(ctx, found, refund.id);
    expect([...lost.refunds, ...found.refunds]).toEqual([refund.requestNo, refund.requestNo]);
  });
});

describe('closing what is not paid', () => {
  it('asks, closes there, and only then gives the stock back', async () => {
    const { group, later, status } = await placed(await database());
    const provider = scripted({ query: { kind: 'ok', value: { kind: 'waiting' } } });
    expect(await expireGroup(later(1000), provider, group.groupId)).toBeNull();
    expect(provider.closed).toBe(1);
    expect(await status()).toEqual({ order: 'closed', attempt: 'closed', reserved: 0 });
    expect(await expireGroup(later(2000), provider, group.groupId)).toBeNull();
  });

  it('finds at the last moment that it was paid', async () => {
    const { group, later, status, paid } = await placed(await database());
    expect(await expireGroup(later(1000), scripted({ query: { kind: 'ok', value: paid() } }), group.groupId)).toBeNull();
    expect(await status()).toEqual({ order: 'paid', attempt: 'paid', reserved: 3 });
  });

  it('holds the stock while a link may still be opened, or nobody can say', async () => {
    const { group, later, status } = await placed(await database());
    const unopened = scripted({ close: { kind: 'ok', value: 'absent' } });
    expect(await expireGroup(later(1000), unopened, group.groupId)).toBeInstanceOf(Date);
    expect(await expireGroup(later(1000), scripted({ query: { kind: 'unknown', cause: 'timeout' } }), group.groupId)).toBeInstanceOf(Date);
    expect(await status()).toEqual({ order: 'unpaid', attempt: 'pending', reserved: 3 });
    await expireGroup(later(graceMs + 2000), unopened, group.groupId);
    expect(await status()).toEqual({ order: 'closed', attempt: 'closed', reserved: 0 });
  });

  it('lets a shopper cancel twice, but not what is paid, nor another’s, nor blindly', async () => {
    const { ctx, order, attempt, paid, connection } = await placed(await database());
    const stranger = testContext(connection, (await buildShopper(connection)).actor);
    expect(await refusal(cancelOrder(stranger, scripted(), order.number))).toBe('NOT_FOUND');
    expect(await refusal(cancelOrder(ctx, scripted({ query: { kind: 'unknown', cause: 'timeout' } }), order.number))).toBe(
      'PAYMENT_UNAVAILABLE',
    );
    const provider = scripted({ query: { kind: 'ok', value: { kind: 'waiting' } } });
    expect(await Promise.all([1, 2].map(() => refusal(cancelOrder(ctx, provider, order.number))))).toEqual(['done', 'done']);
    const second = await placed(connection);
    await settleNow(second.ctx, second.attempt.id, { ...second.paid(), tradeNo: 'T9' } as Evidence);
    expect(await refusal(cancelOrder(second.ctx, scripted(), second.order.number))).toBe('ORDER_NOT_CANCELLABLE');
    expect(await settleNow(ctx, attempt.id, paid())).toBe('late');
  });
});

describe('a notification', () => {
  it('takes effect once, however often it comes, and only on the provider’s own word', async () => {
    const { ctx, attempt, paid, status, connection } = await placed(await database());
    const claim = { outTradeNo: attempt.outTradeNo, notify: paid() };
    expect(await recordNotification(ctx, scripted({ ...claim, query: { kind: 'ok', value: { kind: 'waiting' } } }), 'n0')).toBe('retry');
    expect(await recordNotification(ctx, scripted({ ...claim, query: { kind: 'unknown', cause: 'timeout' } }), 'n1')).toBe('retry');
    expect((await status()).order).toBe('unpaid');
    const true_ = scripted({ ...claim, query: { kind: 'ok', value: paid() } });
    expect(await Promise.all(['n1', 'n1', 'n1'].map((key) => recordNotification(ctx, true_, key)))).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect((await status()).order).toBe('paid');
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(1);
    expect(await connection.db.paymentEvent.findFirstOrThrow({ where: { eventKey: 'n1' } })).toMatchObject({
      result: expect.any(String),
      processedAt: expect.any(Date),
    });
  });

  it('is refused when forged, and kept but not accepted when the payment is not ours', async () => {
    const { ctx, connection } = await placed(await database());
    expect(await recordNotification(ctx, scripted(), 'forged')).toBe('retry');
    expect(await connection.db.paymentEvent.count()).toBe(0);
    expect(await recordNotification(ctx, scripted({ outTradeNo: 'f'.repeat(32) }), 'n2')).toBe('retry');
    expect(await connection.db.paymentEvent.findFirstOrThrow()).toMatchObject({ result: 'unknown_attempt', processedAt: null });
  });
});

describe('the page after paying', () => {
  it('confirms by asking when no notify comes, and only for the owner', async () => {
    const { ctx, group, paid, connection } = await placed(await database());
    expect(await confirmPayment(ctx, scripted({ query: { kind: 'unknown', cause: 'timeout' } }), group.number)).toEqual({
      state: 'confirming',
    });
    const soon = testContext(connection, ctx.actor, new Date(Date.now() + 3000));
    expect(await confirmPayment(soon, scripted(), group.number)).toEqual({ state: 'unpaid' });
    const later = testContext(connection, ctx.actor, new Date(Date.now() + 6000));
    expect(await confirmPayment(later, scripted({ query: { kind: 'ok', value: paid() } }), group.number)).toEqual({ state: 'paid' });
    const stranger = testContext(connection, (await buildShopper(connection)).actor);
    expect(await refusal(confirmPayment(stranger, scripted(), group.number))).toBe('NOT_FOUND');
  });
});
