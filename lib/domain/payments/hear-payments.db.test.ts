import { describe, expect, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { placed, scripted } from '@/lib/testing/payments';
import { fen } from '@/lib/shared/money';
import type { Evidence } from './provider';
import { recordNotification } from './record-notification';
import { sendRefund } from './send-refund';

const database = testDatabase();
const system = { kind: 'system' } as const;

/** So many unpaid orders, and what a provider tells of them unmistakably; a provider that is asked says that it knows nothing. */
async function crowd(count: number) {
  const connection = await database();
  const orders = await Promise.all(Array.from({ length: count }, () => placed(connection)));
  const ctx = testContext(connection, system);
  const tell = ({ attempt, paid }: (typeof orders)[number], key: string, change: Partial<Extract<Evidence, { kind: 'paid' }>> = {}) => {
    const notify = paid({ tradeNo: `T${attempt.id}`, ...change });
    const { provider } = scripted({ certain: true, outTradeNo: attempt.outTradeNo, notify, query: { kind: 'unknown', cause: 'asked' } });
    return recordNotification(ctx, provider, { headers: new Headers(), rawBody: key }).catch((error: unknown) => String(error));
  };
  return { connection, orders, tell };
}

describe('payments that are told at the same moment', () => {
  it('are each settled once, without a question, however often they are told', async () => {
    const { connection, orders, tell } = await crowd(12);
    const told = orders.flatMap((order, index) => [tell(order, `n${index}`), tell(order, `n${index}`), tell(order, `other${index}`)]);
    expect(new Set(await Promise.all(told))).toEqual(new Set(['accepted']));
    expect(await connection.db.order.count({ where: { paymentStatus: 'paid' } })).toBe(12);
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(12);
    expect(await connection.db.refund.count()).toBe(0);
    expect(await connection.db.timer.count({ where: { kind: 'close_unpaid' } })).toBe(0);
    expect(await connection.db.paymentEvent.count({ where: { processedAt: null } })).toBe(0);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('are told apart: the one at fault alone fails, another amount is for a person, what is not ours is kept', async () => {
    const { connection, orders, tell } = await crowd(4);
    const [good, twin, wrong, gone] = orders;
    if (good === undefined || twin === undefined || wrong === undefined || gone === undefined) throw new Error('incomplete');
    const taken = `T${good.attempt.id}`;
    await tell(good, 'first');
    const results = await Promise.all([
      tell(twin, 'twin', { tradeNo: taken }),
      tell(wrong, 'wrong', { total: fen(1) }),
      tell({ ...gone, attempt: { ...gone.attempt, outTradeNo: 'f'.repeat(32) } }, 'gone'),
      tell(gone, 'mine'),
    ]);
    expect(results[0]).toMatch(/unique|constraint/i);
    expect(results.slice(2)).toEqual(['retry', 'accepted']);
    expect((await gone.status()).order).toBe('paid');
    expect((await twin.status()).order).toBe('unpaid');
    expect(await wrong.status()).toMatchObject({ order: 'unpaid', attempt: 'review' });
    expect(await connection.db.paymentEvent.findFirstOrThrow({ where: { eventKey: 'gone' } })).toMatchObject({ result: 'unknown_attempt' });
  });

  it('go back when they pay for what is paid or closed already, also in one breath', async () => {
    const { connection, orders, tell } = await crowd(1);
    const [order] = orders;
    if (order === undefined) throw new Error('incomplete');
    await connection.db.paymentAttempt.update({ where: { id: order.attempt.id }, data: { status: 'replaced' } });
    const { id: _, ...rest } = await connection.db.paymentAttempt.findUniqueOrThrow({ where: { id: order.attempt.id } });
    const { action: __, ...row } = rest;
    const second = await connection.db.paymentAttempt.create({ data: { ...row, status: 'pending', outTradeNo: 'second00' } });
    await Promise.all([tell(order, 'a'), tell({ ...order, attempt: second }, 'b')]);
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(1);
    expect(await connection.db.refund.findMany({ select: { amount: true, reason: true } })).toEqual([
      { amount: order.attempt.amount, reason: 'duplicate' },
    ]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
    // The provider's final no leaves it to a person: that is right too, as long as somebody is told.
    const no = scripted({ refund: { kind: 'rejected', code: 'TRADE_HAS_FINISHED', retryable: false } });
    await sendRefund(testContext(connection, system), no, (await connection.db.refund.findFirstOrThrow()).id);
    expect(await checkInvariants(connection.pool)).toEqual([]);
    await connection.db.paymentException.deleteMany({ where: { kind: 'refund_failed' } });
    expect((await checkInvariants(connection.pool)).map(({ name }) => name)).toEqual([
      'what is paid of a group is the money that was kept for it; other money is on its way back or looked at',
    ]);
  });

  it('never hold a paid payment while they wait for its order: a refund that needs both passes', async () => {
    const { connection, orders, tell } = await crowd(1);
    const [order] = orders;
    if (order === undefined) throw new Error('incomplete');
    await tell(order, 'first');
    const { id: _, action: __, ...row } = await connection.db.paymentAttempt.findUniqueOrThrow({ where: { id: order.attempt.id } });
    const second = await connection.db.paymentAttempt.create({
      data: { ...row, status: 'replaced', outTradeNo: 'second00', tradeNo: null },
    });
    const refund = await connection.pool.connect();
    await refund.query(`begin; set local lock_timeout = '700ms'`);
    await refund.query('select 1 from "Order" where "id" = $1 for no key update', [order.order.id]);
    const told = Promise.all([tell({ ...order, attempt: second }, 'late'), tell(order, 'again')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    try {
      await refund.query('select 1 from "PaymentAttempt" where "id" = $1 for update', [order.attempt.id]);
    } finally {
      await refund.query('rollback');
      refund.release();
    }
    expect(await told).toEqual(['accepted', 'accepted']);
    expect(await connection.db.refund.count({ where: { reason: 'duplicate' } })).toBe(1);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});
