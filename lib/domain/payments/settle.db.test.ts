import { describe, expect, it } from 'vitest';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { fen } from '@/lib/shared/money';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { pay, placed, refusal, scripted } from '@/lib/testing/payments';
import type { Evidence } from './provider';
import { queryPayment } from './query-payment';
import { sendRefund } from './send-refund';
import { graceMs, settleNow } from './settle';

const database = testDatabase();

describe('starting a payment', () => {
  it('leads to the same trade while an attempt is open', async () => {
    const { ctx, group, connection } = await placed(await database());
    const urls = await Promise.all([1, 2, 3].map(() => pay(ctx, group.number)));
    expect(new Set(urls.map((action) => (action.type === 'redirect' ? action.url : action.type))).size).toBe(1);
    expect(await connection.db.paymentAttempt.count()).toBe(1);
  });

  it('refuses a stranger, a paid group and a closed one', async () => {
    const { ctx, group, attempt, paid, connection, order } = await placed(await database());
    const stranger = testContext(connection, (await buildShopper(connection)).actor);
    expect(await refusal(pay(stranger, group.number))).toBe('NOT_FOUND');
    await settleNow(ctx, attempt.id, paid());
    expect(await refusal(pay(ctx, group.number))).toBe('ALREADY_PAID');
    await connection.db.order.update({ where: { id: order.id }, data: { paymentStatus: 'closed' } });
    expect(await refusal(pay(ctx, group.number))).toBe('ORDER_CLOSED');
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

  it.each<[string, Evidence]>([
    ['there is no such trade', { kind: 'absent' }],
    ['it waits for its buyer', { kind: 'waiting' }],
    ['a trade of another number is closed', { kind: 'closed', tradeNo: 'T2' }],
  ])('keeps the money that it saw, whenever it is told that %s', async (_, evidence) => {
    const { ctx, attempt, paid, status, later, connection } = await placed(await database());
    await settleNow(ctx, attempt.id, paid());
    expect(await settleNow(ctx, attempt.id, evidence)).toBe('already_paid');
    expect(await settleNow(later(graceMs + 1000), attempt.id, evidence)).toBe('already_paid');
    expect(await status()).toEqual({ order: 'paid', attempt: 'paid', reserved: 3 });
    expect(await connection.db.paymentException.count()).toBe(0);
    expect(await settleNow(later(graceMs + 1000), attempt.id, { kind: 'closed', tradeNo: 'T1' })).toBe('refunded_outside');
    expect(await connection.db.paymentException.count({ where: { kind: 'outside_refund' } })).toBe(1);
  });

  it('lets a person end a review, whatever the provider says of the trade later', async () => {
    const { ctx, attempt, paid, status, later } = await placed(await database());
    await settleNow(ctx, attempt.id, paid({ total: fen(1) }));
    for (const evidence of [{ kind: 'closed' }, { kind: 'absent' }, { kind: 'waiting' }] as const)
      expect(await settleNow(later(graceMs + 1000), attempt.id, evidence)).toBe('review');
    expect(await status()).toMatchObject({ order: 'unpaid', attempt: 'review', reserved: 3 });
  });

  it('sends money back that comes after the order closed: one refund under one number', async () => {
    const { ctx, attempt, paid, order, status, connection } = await placed(await database());
    const provider = scripted({ close: { kind: 'ok', value: 'absent' } });
    await cancelOrder(ctx, provider, order.number);
    expect(await status()).toEqual({ order: 'closed', attempt: 'pending', reserved: 0 });
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

  it('finds money that came after a cancel without a notify, by asking until the link is worth nothing', async () => {
    const { ctx, attempt, paid, order, status, later } = await placed(await database());
    await cancelOrder(ctx, scripted({ close: { kind: 'ok', value: 'absent' } }), order.number);
    await queryPayment(ctx, scripted({ query: { kind: 'ok', value: { kind: 'absent' } } }), { attemptId: attempt.id, round: 3 });
    expect((await status()).attempt).toBe('pending');
    await queryPayment(ctx, scripted({ query: { kind: 'ok', value: paid() } }), { attemptId: attempt.id, round: 4 });
    expect(await status()).toMatchObject({ order: 'closed', attempt: 'paid', reserved: 0 });
    const second = await placed(await database());
    await cancelOrder(second.ctx, scripted({ close: { kind: 'ok', value: 'absent' } }), second.order.number);
    await queryPayment(later(graceMs + 2000), scripted({ query: { kind: 'ok', value: { kind: 'absent' } } }), {
      attemptId: second.attempt.id,
      round: 9,
    });
    expect((await second.status()).attempt).toBe('closed');
  });

  it('takes no second payment, cancels and closes nothing while a person looks at the money', async () => {
    const { ctx, attempt, group, paid, order, status, later } = await placed(await database());
    await settleNow(ctx, attempt.id, paid({ total: fen(1) }));
    expect(await refusal(pay(ctx, group.number))).toBe('PAYMENT_IN_REVIEW');
    expect(await refusal(cancelOrder(ctx, scripted(), order.number))).toBe('PAYMENT_IN_REVIEW');
    expect(await expireGroup(later(1000), scripted(), group.groupId)).toBeInstanceOf(Date);
    expect(await status()).toMatchObject({ order: 'unpaid', attempt: 'review', reserved: 3 });
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
    // One refund of a payment at a time, three seconds apart.
    await sendRefund({ ...ctx, now: () => new Date(Date.now() + 3001) }, found, refund.id);
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
