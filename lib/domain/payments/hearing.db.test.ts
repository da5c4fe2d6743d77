import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/domain/context';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { placed, refusal, scripted } from '@/lib/testing/payments';
import { confirmPayment } from './confirm-payment';
import { recordNotification } from './record-notification';

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
