import { expect, describe, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { off } from '@/lib/testing/baskets';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildPromotion } from '@/lib/testing/offers';
import { pay, refusal, unpaid } from '@/lib/testing/payments';
import { zeroAmount } from './by-hand';
import { listPayments } from './list-payments';
import { payNothing } from './pay-nothing';
import type { PaymentProvider } from './provider';

const database = testDatabase();
const providers = new Map<string, PaymentProvider>([[zeroAmount.id, zeroAmount]]);

describe('an order that costs nothing', () => {
  /** Prices are never nothing: what makes a bill free are offers. */
  async function free() {
    const connection = await database();
    const shop = await buildMerchant(connection);
    await buildPromotion(connection, shop.merchant.id, off(0, 99_900));
    await buildPromotion(connection, shop.merchant.id, { kind: 'free_freight' }, { group: 'freight' });
    const made = await unpaid(connection, { shop });
    expect(made.order.payable).toBe(0n);
    return made;
  }

  it('is paid at once, once, by whoever comes first', async () => {
    const made = await free();
    const { connection, ctx, group } = made;
    const system = testContext(connection, { kind: 'system' } as const);
    const [asked] = await Promise.all([
      refusal(pay(ctx, group.number, providers)),
      payNothing(system, group.groupId),
      expireGroup(system, providers, group.groupId),
    ]);
    expect(['done', 'ALREADY_PAID']).toContain(asked);
    expect((await connection.db.order.findFirstOrThrow()).paymentStatus).toBe('paid');
    expect(await connection.db.paymentAttempt.findMany()).toMatchObject([{ provider: 'zero_amount', amount: 0n, status: 'paid' }]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('is the only payment of nothing that the database takes', async () => {
    const { connection, group } = await unpaid(await database());
    const attempt = (provider: string, amount: bigint) =>
      connection.db.paymentAttempt.create({
        data: { groupId: group.groupId, provider, amount, outTradeNo: crypto.randomUUID().replaceAll('-', ''), expiresAt: new Date() },
      });
    await expect(attempt('alipay', 0n)).rejects.toThrow('PaymentAttempt_amount');
    await expect(attempt('zero_amount', 1n)).rejects.toThrow('PaymentAttempt_amount');
    await expect(attempt('nobody', 1n)).rejects.toThrow('PaymentAttempt_provider');
  });
});

describe('the list of payments', () => {
  it('holds the shop’s own, its part of the amount, by status and number', async () => {
    const connection = await database();
    const made = await unpaid(connection);
    await pay(made.ctx, made.group.number);
    const staff = testContext(connection, made.merchant.actor);
    const all = { show: 'all', q: '', before: undefined } as const;
    expect((await listPayments(staff, all)).payments).toMatchObject([
      { method: 'alipay', status: 'pending', amount: Number(made.order.payable), orders: [made.order.number] },
    ]);
    expect((await listPayments(staff, { ...all, q: made.order.number })).payments).toHaveLength(1);
    expect((await listPayments(staff, { ...all, show: 'paid' })).payments).toEqual([]);
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect((await listPayments(other, all)).payments).toEqual([]);
  });
});
