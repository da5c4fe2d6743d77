import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { settleNow } from '@/lib/domain/payments/settle';
import { addDays, chinaDay } from '@/lib/shared/china-day';
import { fen } from '@/lib/shared/money';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildCoupon, buildFlashSale, buildPromotion, buyer } from '@/lib/testing/offers';
import { pay, scripted } from '@/lib/testing/payments';
import { claimCoupon } from './claim-coupon';
import { readCalendar } from './read-calendar';
import { readResults } from './read-results';

const database = testDatabase();
const day = 86_400_000;
const today = chinaDay(new Date());
const system = (connection: Connection, at?: Date) => testContext(connection, { kind: 'system' } as const, at);

/** Pays what is placed, so many days ago. */
async function paid(connection: Connection, { ctx, place }: Awaited<ReturnType<typeof buyer>>, daysAgo = 0) {
  const group = await place();
  await pay(ctx, group.number);
  const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId } });
  await settleNow(system(connection), attempt.id, { kind: 'paid', tradeNo: attempt.outTradeNo, total: fen(attempt.amount), paidAt: null });
  const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId }, include: { lines: true } });
  await connection.db.order.update({ where: { id: order.id }, data: { paidAt: new Date(Date.now() - daysAgo * day) } });
  /** So many pieces of its first line are cancelled, and their money has gone back today. */
  const cancel = async (quantity: number) => {
    const lines = [{ orderLineId: order.lines[0]?.id ?? '', quantity }];
    await cancelPaid(ctx, { number: order.number, cancelId: crypto.randomUUID(), lines }, { autoReceiveDays: 10 });
    for (const { id } of await connection.db.refund.findMany({ where: { orderId: order.id, state: 'requested' } }))
      await sendRefund(system(connection), scripted(), id);
  };
  return { order, cancel };
}

describe('what an offer has brought', () => {
  it('is what was paid with a promotion and what of it went back, each on its day; unpaid orders and other shops’ don’t count', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 50 });
    const { id } = await buildPromotion(connection, shop.merchant.id, off(0, 500));
    const first = await paid(connection, await buyer(connection, [product.id], 2), 2);
    const second = await paid(connection, await buyer(connection, [product.id], 1));
    await (await buyer(connection, [product.id])).place();
    await first.cancel(1);
    const [refund] = await connection.db.refund.findMany();
    const refunded = Number(refund?.amount);
    expect(refunded).toBe(2740);
    const report = await readResults(connection, { kind: 'promotion', id, merchantId: shop.merchant.id });
    const sales = Number(first.order.payable + second.order.payable);
    expect(report.sums).toEqual({ orders: 2, pieces: 3, given: 1000, sales, refunded, net: sales - refunded });
    expect(report.claims).toBeNull();
    expect(report.days.map((one) => [one.day, one.orders, one.net])).toEqual([
      [addDays(today, -2), 1, Number(first.order.payable)],
      [addDays(today, -1), 0, 0],
      [today, 1, Number(second.order.payable) - refunded],
    ]);
    const other = await buildMerchant(connection);
    expect((await readResults(connection, { kind: 'promotion', id, merchantId: other.merchant.id })).days).toEqual([]);
  });

  it('says of a coupon how many were claimed and used; of the platform’s, all shops’ orders', async () => {
    const connection = await database();
    const shops = [await buildMerchant(connection), await buildMerchant(connection)];
    const products = [];
    for (const shop of shops) products.push((await buildProduct(connection, shop)).product.id);
    const { id } = await buildCoupon(connection, null, off(0, 700));
    for (let count = 0; count < 2; count += 1) {
      const shopper = await buildShopper(connection);
      await claimCoupon(testContext(connection, shopper.actor), { couponId: id });
      if (count === 0) await paid(connection, await buyer(connection, products, 1, shopper));
    }
    expect(await readResults(connection, { kind: 'coupon', id, merchantId: null })).toMatchObject({
      claims: { claimed: 2, used: 1 },
      sums: { orders: 2, pieces: 2, given: 700 },
    });
  });

  it('is of a flash sale its own lines, against the normal price', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [cheap, other] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
    const { sale } = await buildFlashSale(connection, shop.merchant.id, { variantId: cheap.variant.id, price: 1990, quota: 5 });
    const { order, cancel } = await paid(connection, await buyer(connection, [cheap.product.id, other.product.id], 2));
    const asked = { kind: 'flash', id: sale.id, merchantId: shop.merchant.id } as const;
    expect((await readResults(connection, asked)).sums).toEqual({ orders: 1, pieces: 2, given: 2000, sales: 3980, refunded: 0, net: 3980 });
    expect(order.lines[0]?.variantId).toBe(cheap.variant.id);
    await cancel(1);
    expect((await readResults(connection, asked)).sums).toMatchObject({ sales: 3980, refunded: 1990, net: 1990 });
  });
});

describe('the calendar', () => {
  it('holds what of the shop runs in the month, and nothing else', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { variant } = await buildProduct(connection, shop);
    const rule = await buildPromotion(connection, shop.merchant.id, off(0, 100), { totalLimit: 3 });
    const coupon = await buildCoupon(connection, shop.merchant.id, off(0, 100));
    const { sale } = await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 990, quota: 5 });
    const other = await buildMerchant(connection);
    await buildPromotion(connection, other.merchant.id, off(0, 100));
    await buildCoupon(connection, null, off(0, 100));
    await connection.db.promotion.update({ where: { id: rule.id }, data: { startsAt: new Date('2026-03-05T00:00:00+08:00') } });
    const ends = new Date('2026-04-01T00:00:00+08:00');
    await connection.db.coupon.update({
      where: { id: coupon.id },
      data: { claimStartsAt: new Date('2026-03-10T00:00:00+08:00'), claimEndsAt: ends },
    });
    await connection.db.flashSale.update({
      where: { id: sale.id },
      data: { startsAt: new Date('2026-03-31T23:59:00+08:00'), endsAt: ends },
    });
    const ctx = testContext(connection, shop.actor, new Date('2026-03-20T12:00:00+08:00'));
    const shown = async (month: string) =>
      (await readCalendar(ctx, month)).spans.at(-1)?.offers.map(({ kind, state, group }) => [kind, state, group]);
    expect(await shown('2026-02')).toBeUndefined();
    expect(await shown('2026-03')).toEqual([
      ['promotion', 'running', 'shop'],
      ['coupon', 'running', null],
      ['flash', 'scheduled', null],
    ]);
    expect(await shown('2026-04')).toEqual([['promotion', 'running', 'shop']]);
  });
});
