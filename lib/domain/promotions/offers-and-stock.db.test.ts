import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelCashOrder } from '@/lib/domain/orders/cancel-cash-order';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { readOrder } from '@/lib/domain/orders/read-orders';
import { refuseDelivery } from '@/lib/domain/orders/refuse-delivery';
import { setCashTerms } from '@/lib/domain/payments/set-cash-terms';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { elsewhere } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildCoupon, buildFlashSale, buildPromotion, buyer } from '@/lib/testing/offers';
import { refusal } from '@/lib/testing/payments';
import { claimCoupon } from './claim-coupon';

const database = testDatabase();
const wrong = (connection: Connection) => checkInvariants(connection.pool);

describe('a gift', () => {
  it('comes from what is offered: never from safety stock, and what is still to come waits', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const tea = await buildProduct(connection, shop);
    const cup = await buildProduct(connection, shop, { stock: 2, safety: 1, backorder: 1 });
    await buildPromotion(connection, shop.merchant.id, { kind: 'gift', variantId: cup.variant.id, quantity: 2 });
    const { place, quote, ctx } = await buyer(connection, [tea.product.id]);
    expect(quote.orders[0]?.gifts).toMatchObject([{ quantity: 2, sku: { available: 2, backorder: 1, backorderDays: 7 } }]);
    const { groupId } = await place();
    const level = () => connection.db.stockLevel.findFirstOrThrow({ where: { variantId: cup.variant.id } });
    expect(await level()).toMatchObject({ onHand: 2, reserved: 1, backordered: 1 });
    const { number } = await connection.db.order.findFirstOrThrow({ where: { groupId } });
    const lines = (await readOrder(ctx, number))?.lines;
    expect(lines).toMatchObject([
      { gift: false, backordered: 0 },
      { gift: true, quantity: 2, backordered: 1 },
    ]);
    expect((await buyer(connection, [tea.product.id])).quote.verdicts).toMatchObject([{ result: { code: 'gift_gone' } }]);
    expect(await wrong(connection)).toEqual([]);
    await connection.db.$transaction((tx) => closeGroup(testContext(connection, { kind: 'system' } as const), tx, groupId, 'cancelled'));
    expect(await level()).toMatchObject({ onHand: 2, reserved: 0, backordered: 0 });
    expect(await wrong(connection)).toEqual([]);
  });
});

describe('what is limited, of a SKU in plenty', () => {
  it('goes to the first who come, and not once more in two processes', async () => {
    const connection = await database();
    const other = elsewhere(connection);
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 5000 });
    const { id } = await buildPromotion(connection, shop.merchant.id, off(0, 100), { totalLimit: 9 });
    const buyers = await Promise.all(Array.from({ length: 24 }, () => buyer(connection, [product.id])));
    const first = await Promise.all(buyers.slice(0, 6).map(({ place }) => refusal(place())));
    expect(first).toEqual(first.map(() => 'done'));
    const results = await Promise.all(
      buyers
        .slice(6)
        .map(({ ctx, place }, index) =>
          refusal(place(undefined, { in: index % 2 === 0 ? ctx : { ...ctx, db: other.db, pool: other.pool } })),
        ),
    );
    expect(results.filter((one) => one === 'done')).toHaveLength(3);
    expect(results.filter((one) => one === 'QUOTE_CHANGED')).toHaveLength(15);
    expect(await connection.db.promotion.findUnique({ where: { id } })).toMatchObject({ usedCount: 9 });
    expect(await wrong(connection)).toEqual([]);
  });

  it('goes in the order of coming, also past those who buy the same without an offer', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { stock: 5000, price: 2000 });
    await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 900, quota: 4 });
    const buyers = await Promise.all(Array.from({ length: 12 }, (_, index) => buyer(connection, [product.id], index % 3 === 2 ? 5 : 1)));
    const results = await Promise.all(buyers.map(({ place }) => refusal(place())));
    const [ok, not] = ['done', 'QUOTE_CHANGED'];
    expect(results).toEqual([ok, ok, ok, ok, ok, ok, not, not, ok, not, not, ok]);
    expect(await wrong(connection)).toEqual([]);
  });

  it('is not what has no limit: that is for everybody, whose rows are written first, in two processes', async () => {
    const connection = await database();
    const other = elsewhere(connection);
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 5000 });
    const { id } = await buildPromotion(connection, shop.merchant.id, off(0, 100));
    const buyers = await Promise.all(Array.from({ length: 60 }, () => buyer(connection, [product.id])));
    const results = await Promise.all(
      buyers.map(({ ctx, place }, index) =>
        refusal(place(undefined, { in: index % 2 === 0 ? ctx : { ...ctx, db: other.db, pool: other.pool } })),
      ),
    );
    expect(new Set(results)).toEqual(new Set(['done']));
    expect(await connection.db.promotion.findUnique({ where: { id } })).toMatchObject({ usedCount: 60 });
    const late = await buyer(connection, [product.id]);
    await connection.db.promotion.update({ where: { id }, data: { status: 'paused' } });
    expect(await refusal(late.place())).toBe('QUOTE_CHANGED');
    expect(await wrong(connection)).toEqual([]);
  });
});

describe('orders that are paid on delivery', () => {
  it('give back what each used: a shared coupon with the last of them, pieces of a flash sale also from the door', async () => {
    const connection = await database();
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    const shops = [await buildMerchant(connection), await buildMerchant(connection)];
    const staff = shops.map(({ actor }) => testContext(connection, actor));
    for (const ctx of staff) await setCashTerms(ctx, { cashOnDelivery: true, cashOnDeliveryMax: null });
    const goods = await Promise.all(shops.map((shop) => buildProduct(connection, shop)));
    const flash = await Promise.all(
      goods.map(({ variant }) => buildFlashSale(connection, variant.merchantId, { variantId: variant.id, price: 900, quota: 3 })),
    );
    const { id: couponId } = await buildCoupon(connection, null, off(0, 700));
    const before = await buyer(connection, []);
    const { claimId } = await claimCoupon(before.ctx, { couponId });
    const { quote, place } = await buyer(
      connection,
      goods.map(({ product }) => product.id),
      1,
      before.shopper,
    );
    expect(quote).toMatchObject({ goods: 1800, discount: 700, coupons: [claimId] });
    const { groupId } = await place(undefined, { method: 'cash_on_delivery' });
    const used = async () => ({
      claim: (await connection.db.couponClaim.findUniqueOrThrow({ where: { id: claimId } })).state,
      sold: await Promise.all(
        flash.map(async ({ item }) => (await connection.db.flashSaleItem.findUniqueOrThrow({ where: { id: item.id } })).sold),
      ),
    });
    expect(await used()).toEqual({ claim: 'used', sold: [1, 1] });
    const orders = await connection.db.order.findMany({ where: { groupId }, include: { lines: true } });
    const [first, second] = shops.map(({ merchant }) => orders.find(({ merchantId }) => merchantId === merchant.id));
    const [one, two] = staff;
    if (first === undefined || second === undefined || one === undefined || two === undefined) throw new Error('an order is missing');
    await cancelCashOrder(one, { number: first.number });
    expect(await used()).toEqual({ claim: 'used', sold: [0, 1] });
    expect(await wrong(connection)).toEqual([]);
    const lines = second.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
    await shipOrder(two, { number: second.number, carrierCode: 'shunfeng', trackingNumber: 'SF1234567890', lines });
    await Promise.all([1, 2].map(() => refuseDelivery(two, { number: second.number, goods: 'sellable' })));
    expect(await used()).toEqual({ claim: 'returned', sold: [0, 0] });
    expect(await wrong(connection)).toEqual([]);
  });
});
