import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildCoupon, buyer } from '@/lib/testing/offers';
import { refusal } from '@/lib/testing/payments';
import { claimByCode, claimCoupon } from './claim-coupon';
import { expireClaim } from './expire-claim';
import { returnPromotions } from './return-promotions';

const database = testDatabase();
const wrong = (connection: Connection) => checkInvariants(connection.pool);
const cancel = (connection: Connection, groupId: string) =>
  connection.db.$transaction((tx) => closeGroup(testContext(connection, { kind: 'system' } as const), tx, groupId, 'cancelled'));

describe('a coupon', () => {
  it('is claimed, used with the order, comes back when it closes, and is used again', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    const { id: couponId } = await buildCoupon(connection, shop.merchant.id, off(2000, 700));
    const before = await buyer(connection, [product.id]);
    expect(before.quote.discount).toBe(0);
    const { claimId } = await claimCoupon(before.ctx, { couponId });
    const quote = await before.show();
    expect(quote).toMatchObject({ discount: 700, coupons: [claimId] });
    const place = (hash: string, coupons: string[]) =>
      placeOrder(
        before.ctx,
        { checkoutId: crypto.randomUUID(), addressId: before.shopper.address.id, quoteHash: hash, note: '', coupons },
        { unpaidMinutes: 30 },
      );
    const { groupId } = await place(quote.hash, [claimId]);
    const state = async () => (await connection.db.couponClaim.findUniqueOrThrow({ where: { id: claimId } })).state;
    expect(await state()).toBe('used');
    expect(await wrong(connection)).toEqual([]);
    await cancel(connection, groupId);
    await cancel(connection, groupId);
    expect(await state()).toBe('returned');
    const again = await buyer(connection, [product.id], 1, before.shopper);
    expect(again.quote.coupons).toEqual([claimId]);
    await again.place();
    expect(await state()).toBe('used');
    expect(await wrong(connection)).toEqual([]);
  });

  it('is not used twice by two orders at once, in two processes', async () => {
    const connection = await database();
    const other = connect(connection.url, 8);
    onTestFinished(other.close);
    const shop = await buildMerchant(connection);
    const goods = await Promise.all([1, 2].map(() => buildProduct(connection, shop, { stock: 50 })));
    const { id: couponId } = await buildCoupon(connection, null, off(0, 700));
    for (let round = 0; round < 5; round += 1) {
      const shopper = await buildShopper(connection);
      const { claimId } = await claimCoupon(testContext(connection, shopper.actor), { couponId });
      const { ctx, quote } = await buyer(
        connection,
        goods.map(({ product }) => product.id),
        1,
        shopper,
      );
      const both = await Promise.all(
        [ctx, { ...ctx, db: other.db, pool: other.pool }].map((where) =>
          refusal(
            placeOrder(
              where,
              { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '', coupons: [claimId] },
              { unpaidMinutes: 30 },
            ),
          ),
        ),
      );
      expect(both.filter((result) => result === 'done')).toHaveLength(1);
    }
    expect(await wrong(connection)).toEqual([]);
  });

  it('of the platform is split over the shops and comes back with the last of its orders', async () => {
    const connection = await database();
    const shops = [await buildMerchant(connection), await buildMerchant(connection)];
    const goods = await Promise.all(shops.map((shop) => buildProduct(connection, shop, { price: 3000 })));
    const { id: couponId } = await buildCoupon(connection, null, off(6000, 1001));
    const shopper = await buildShopper(connection);
    const { claimId } = await claimCoupon(testContext(connection, shopper.actor), { couponId });
    const { place, ctx } = await buyer(
      connection,
      goods.map(({ product }) => product.id),
      1,
      shopper,
    );
    const { groupId } = await place();
    const orders = await connection.db.order.findMany({ where: { groupId } });
    expect(orders.map(({ discount }) => Number(discount)).toSorted((a, b) => a - b)).toEqual([500, 501]);
    const back = (orderIds: readonly string[]) => connection.db.$transaction((tx) => returnPromotions(ctx, tx, orderIds));
    const state = async () => (await connection.db.couponClaim.findUniqueOrThrow({ where: { id: claimId } })).state;
    await back([orders[0]?.id ?? '']);
    expect(await state()).toBe('used');
    await Promise.all([back([orders[1]?.id ?? '']), back(orders.map(({ id }) => id))]);
    expect(await state()).toBe('returned');
    expect(await wrong(connection)).toEqual([]);
  });

  it('of 7 is claimed by exactly 7 of 30 at once, and once by each', async () => {
    const connection = await database();
    const { id: couponId } = await buildCoupon(connection, null, off(0, 100), { totalLimit: 7 });
    const shoppers = await Promise.all(Array.from({ length: 30 }, () => buildShopper(connection)));
    const claims = shoppers.flatMap(({ actor }) => [1, 2].map(() => refusal(claimCoupon(testContext(connection, actor), { couponId }))));
    const results = await Promise.all(claims);
    expect(results.filter((result) => result === 'done')).toHaveLength(7);
    expect(new Set(results)).toEqual(
      new Set(results.includes('COUPON_HAD') ? ['done', 'COUPON_GONE', 'COUPON_HAD'] : ['done', 'COUPON_GONE']),
    );
    expect(await connection.db.couponClaim.groupBy({ by: ['userId'], _count: true, having: { userId: { _count: { gt: 1 } } } })).toEqual(
      [],
    );
    expect(await wrong(connection)).toEqual([]);
  });

  it('of a code is had by it, and not from the claim centre', async () => {
    const connection = await database();
    const { id: couponId } = await buildCoupon(connection, null, off(0, 100), { code: 'HELLO2026' });
    const { actor } = await buildShopper(connection);
    const ctx = testContext(connection, actor);
    expect(await refusal(claimCoupon(ctx, { couponId }))).toBe('COUPON_NOT_FOUND');
    expect(await refusal(claimByCode(ctx, { code: 'NOTHING' }))).toBe('COUPON_NOT_FOUND');
    expect(await refusal(claimByCode(ctx, { code: 'HELLO2026' }))).toBe('done');
    expect(await refusal(claimByCode(ctx, { code: 'HELLO2026' }))).toBe('COUPON_HAD');
    await connection.db.coupon.update({ where: { id: couponId }, data: { claimEndsAt: new Date() } });
    expect(await refusal(claimByCode(testContext(connection, (await buildShopper(connection)).actor), { code: 'HELLO2026' }))).toBe(
      'COUPON_NOT_OPEN',
    );
  });

  it('expires at its time, and comes back as expired from an order that closes later', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    const { id: couponId } = await buildCoupon(connection, shop.merchant.id, off(0, 700), { validDays: 1, perUserLimit: 2 });
    const shopper = await buildShopper(connection);
    const ctx = testContext(connection, shopper.actor);
    const [used, kept] = [await claimCoupon(ctx, { couponId }), await claimCoupon(ctx, { couponId })];
    const { place, quote } = await buyer(connection, [product.id], 1, shopper);
    const { groupId } = await place();
    expect(quote.coupons).toHaveLength(1);
    const later = testContext(connection, { kind: 'system' } as const, new Date(Date.now() + 25 * 3_600_000));
    for (const { claimId } of [used, kept]) await expireClaim(later, claimId);
    const states = async () =>
      (await connection.db.couponClaim.findMany({ orderBy: { serial: 'asc' } })).map(({ state }) => state).toSorted();
    expect(await states()).toEqual(['expired', 'used']);
    await connection.db.$transaction((tx) => closeGroup(later, tx, groupId, 'expired'));
    expect(await states()).toEqual(['expired', 'expired']);
  });
});
