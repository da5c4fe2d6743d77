import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/domain/context';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { fen } from '@/lib/shared/money';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { links, placed, refusal, scripted } from '@/lib/testing/payments';
import { confirmPayment } from './confirm-payment';
import { recordNotification } from './record-notification';
import { sendRefund } from './send-refund';
import { settleNow } from './settle';
import { startPayment } from './start-payment';

const database = testDatabase();
const hear = (ctx: Context, { provider }: ReturnType<typeof scripted>, rawBody: string) =>
  recordNotification(ctx, provider, { headers: new Headers(), rawBody });

describe('a notification', () => {
  it('takes effect once, however often it comes, and only on the provider’s own word', async () => {
    const { ctx, attempt, paid, status, connection } = await placed(await database());
    const claim = { outTradeNo: attempt.outTradeNo, notify: paid() };
    expect(await hear(ctx, scripted({ ...claim, query: { kind: 'ok', value: { kind: 'waiting' } } }), 'n0')).toBe('retry');
    expect(await hear(ctx, scripted({ ...claim, query: { kind: 'unknown', cause: 'timeout' } }), 'n1')).toBe('retry');
    expect((await status()).order).toBe('unpaid');
    const true_ = scripted({ ...claim, query: { kind: 'ok', value: paid() } });
    expect(await Promise.all(['n1', 'n1', 'n1'].map((key) => hear(ctx, true_, key)))).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await status()).order).toBe('paid');
    expect(await connection.db.orderEvent.count({ where: { type: 'paid' } })).toBe(1);
    expect(await connection.db.paymentEvent.findFirstOrThrow({ where: { eventKey: 'n1' } })).toMatchObject({
      result: expect.any(String),
      processedAt: expect.any(Date),
    });
  });

  it('is refused when forged, and kept but not accepted when the payment is not ours', async () => {
    const { ctx, connection } = await placed(await database());
    expect(await hear(ctx, scripted(), 'forged')).toBe('retry');
    expect(await connection.db.paymentEvent.count()).toBe(0);
    expect(await hear(ctx, scripted({ outTradeNo: 'f'.repeat(32) }), 'n2')).toBe('retry');
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

describe('a refund', () => {
  async function withRefund() {
    const made = await placed(await database());
    await settleNow(made.ctx, made.attempt.id, made.paid());
    const data = { attemptId: made.attempt.id, requestNo: 'R1', amount: 100n, reason: 'one piece' };
    const refund = await made.connection.db.refund.create({ data });
    const state = async () => (await made.connection.db.refund.findUniqueOrThrow({ where: { id: refund.id } })).state;
    const exceptions = () => made.connection.db.paymentException.findMany({ where: { kind: 'refund_failed', closedAt: null } });
    return { ...made, refund, state, exceptions };
  }

  it('that a notification tells of is asked for, and the answer counts', async () => {
    const { ctx, attempt, paid, state, refund } = await withRefund();
    const told = { outTradeNo: attempt.outTradeNo, refundNo: 'R1', query: { kind: 'ok', value: paid() } } as const;
    expect(await hear(ctx, scripted({ ...told, refund: { kind: 'ok', value: { kind: 'processing' } } }), 'r1')).toBe('accepted');
    expect(await state()).toBe('requested');
    await expect(sendRefund(ctx, scripted({ refund: { kind: 'ok', value: { kind: 'processing' } } }), refund.id)).rejects.toThrow(
      'not certain',
    );
    const done = { kind: 'ok', value: { kind: 'done', amount: fen(100), at: null } } as const;
    expect(await hear(ctx, scripted({ ...told, refund: done }), 'r2')).toBe('accepted');
    expect(await state()).toBe('done');
  });

  it('that is refused for good is an exception, each time anew', async () => {
    const { ctx, connection, attempt, state, refund, exceptions } = await withRefund();
    const refused = scripted({ refund: { kind: 'rejected', code: 'TRADE_HAS_FINISHED', retryable: false } });
    const later = (minutes: number) => testContext(connection, { kind: 'system' } as const, new Date(Date.now() + minutes * 60_000));
    await sendRefund(ctx, refused, refund.id);
    await sendRefund(ctx, refused, refund.id);
    expect(await state()).toBe('failed');
    expect(await exceptions()).toMatchObject([{ detail: { failureCode: 'TRADE_HAS_FINISHED' } }]);
    await connection.db.paymentException.updateMany({ data: { closedAt: new Date(), note: 'paid in cash' } });
    const again = await connection.db.refund.create({
      data: { attemptId: attempt.id, requestNo: 'R2', amount: 100n, reason: 'one piece' },
    });
    await sendRefund(later(1), refused, again.id);
    expect(await exceptions()).toMatchObject([{ detail: { refundId: again.id }, note: null }]);
    const poor = scripted({ refund: { kind: 'rejected', code: 'SELLER_BALANCE_NOT_ENOUGH', retryable: true } });
    const third = await connection.db.refund.create({
      data: { attemptId: attempt.id, requestNo: 'R3', amount: 100n, reason: 'one piece' },
    });
    await sendRefund(later(2), poor, third.id);
    expect(await connection.db.refund.findUniqueOrThrow({ where: { id: third.id } })).toMatchObject({
      state: 'requested',
      failureCode: 'SELLER_BALANCE_NOT_ENOUGH',
    });
  });
});

describe('a provider whose settings were taken away', () => {
  it('says nothing: its payments stay as they are, and nothing is cancelled blindly', async () => {
    const { ctx, order, group, status, later } = await placed(await database());
    const none = new Map();
    expect(await refusal(cancelOrder(ctx, none, order.number))).toBe('PAYMENT_UNAVAILABLE');
    expect(await expireGroup(later(1000), none, group.groupId)).toBeInstanceOf(Date);
    expect(await refusal(startPayment(ctx, none, { groupNumber: group.number, method: 'wechat_pay' }, links))).toBe('METHOD_UNAVAILABLE');
    expect(await status()).toMatchObject({ order: 'unpaid', attempt: 'pending' });
  });
});
