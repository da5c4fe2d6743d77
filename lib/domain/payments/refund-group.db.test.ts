import { expect, it } from 'vitest';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { pay, scripted, sharedCheckout } from '@/lib/testing/payments';
import { fen } from '@/lib/shared/money';
import { settleNow } from './settle';
import { sendRefund } from './send-refund';

const database = testDatabase();

it('orders that were paid together are refunded each by itself, out of the one payment', async () => {
  const connection = await database();
  const { db } = connection;
  const { ctx, group } = await sharedCheckout(connection, [await buildMerchant(connection), await buildMerchant(connection)], [2990, 5001]);
  await pay(ctx, group.number);
  const attempt = await db.paymentAttempt.findFirstOrThrow();
  await settleNow(ctx, attempt.id, { kind: 'paid', tradeNo: 'T9', total: fen(attempt.amount), paidAt: null });
  const orders = await db.order.findMany({ orderBy: { goods: 'asc' } });
  expect(orders).toHaveLength(2);
  const cancel = (index: number) =>
    cancelPaid(ctx, { number: orders[index]?.number ?? '', cancelId: crypto.randomUUID(), lines: [] }, { autoReceiveDays: 10 });
  const status = async () => (await db.order.findMany({ orderBy: { goods: 'asc' } })).map(({ paymentStatus }) => paymentStatus);
  const send = async (later: number) => {
    const [refund] = await db.refund.findMany({ where: { state: 'requested' } });
    const system = testContext(connection, { kind: 'system' } as const, new Date(Date.now() + later));
    await sendRefund(system, scripted(), refund?.id ?? '');
  };

  await cancel(0);
  await send(0);
  expect(await status()).toEqual(['refunded', 'paid']);
  expect((await db.paymentAttempt.findFirstOrThrow()).status).toBe('paid');
  expect(await checkInvariants(connection.pool)).toEqual([]);
  await cancel(1);
  await send(60_000);
  expect(await status()).toEqual(['refunded', 'refunded']);
  expect((await db.paymentAttempt.findFirstOrThrow()).status).toBe('refunded');
  const sums = await db.refund.aggregate({ _sum: { amount: true } });
  expect(sums._sum.amount).toBe(attempt.amount);
  expect(await checkInvariants(connection.pool)).toEqual([]);
});
