import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildPromotion, buyer } from '@/lib/testing/offers';
import { pay, refusal } from '@/lib/testing/payments';

const database = testDatabase();
const wrong = (connection: Connection) => checkInvariants(connection.pool);
const cancel = (connection: Connection, groupId: string) =>
  connection.db.$transaction((tx) => closeGroup(testContext(connection, { kind: 'system' } as const), tx, groupId, 'cancelled'));

describe('a promotion', () => {
  it('is taken off, split over the lines, kept on the order, counted, and given back when the order closes', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [cup, pot] = [await buildProduct(connection, shop, { price: 3333 }), await buildProduct(connection, shop, { price: 6667 })];
    const { id } = await buildPromotion(connection, shop.merchant.id, off(10_000, 1001), { totalLimit: 5 });
    const { place, quote } = await buyer(connection, [cup.product.id, pot.product.id]);
    expect(quote).toMatchObject({ goods: 10_000, discount: 1001, payable: 10_000 - 1001 + 800 });
    const { groupId } = await place();
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId }, include: { lines: true, promotions: true } });
    expect(order.discount).toBe(1001n);
    expect(order.lines.map((line) => Number(line.discountShare)).toSorted((a, b) => a - b)).toEqual([334, 667]);
    expect(order.promotions).toMatchObject([{ promotionId: id, kind: 'amount_off', name: '满减', amount: 1001n, returnedAt: null }]);
    expect(await connection.db.promotion.findUnique({ where: { id } })).toMatchObject({ usedCount: 1 });
    expect(await wrong(connection)).toEqual([]);
    await cancel(connection, groupId);
    expect(await connection.db.promotion.findUnique({ where: { id } })).toMatchObject({ usedCount: 0 });
    expect(await connection.db.limitUse.findMany()).toMatchObject([{ subjectId: id, used: 0 }]);
    expect(await wrong(connection)).toEqual([]);
  });

  it('with 10 uses is used by exactly 10 of 60 at once; the others are told that the bill has changed', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 100 });
    const { id } = await buildPromotion(connection, shop.merchant.id, off(0, 500), { totalLimit: 10 });
    const buyers = await Promise.all(Array.from({ length: 60 }, () => buyer(connection, [product.id])));
    const results = await Promise.all(buyers.map(({ place }) => refusal(place())));
    expect(results.filter((result) => result === 'done')).toHaveLength(10);
    expect(results.filter((result) => result === 'QUOTE_CHANGED')).toHaveLength(50);
    expect(await connection.db.promotion.findUnique({ where: { id } })).toMatchObject({ usedCount: 10 });
    const late = buyers.find((_, index) => results[index] !== 'done');
    const anew = await late?.show();
    expect(anew?.discount).toBe(0);
    expect(anew?.verdicts).toMatchObject([{ result: { code: 'used_up' } }]);
    expect(await refusal(late?.place(anew?.hash) ?? Promise.resolve())).toBe('done');
    expect(await wrong(connection)).toEqual([]);
  });

  it('is used once by a shopper who orders in two processes at once', async () => {
    const connection = await database();
    const other = connect(connection.url, 8);
    onTestFinished(other.close);
    const shop = await buildMerchant(connection);
    const [one, two] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
    await buildPromotion(connection, shop.merchant.id, off(0, 500), { perUserLimit: 1 });
    for (let round = 0; round < 5; round += 1) {
      const shopper = await buildShopper(connection);
      const { ctx, quote } = await buyer(connection, [one.product.id, two.product.id], 1, shopper);
      const there = { ...ctx, db: other.db, pool: other.pool };
      const input = { addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
      const both = await Promise.all(
        [ctx, there].map((where) => refusal(placeOrder(where, { ...input, checkoutId: crypto.randomUUID() }, { unpaidMinutes: 30 }))),
      );
      expect(both.filter((result) => result === 'done')).toHaveLength(1);
    }
    expect(await connection.db.limitUse.findMany({ where: { used: { not: 1 } } })).toEqual([]);
    expect(await wrong(connection)).toEqual([]);
  });

  it('for first orders is for the first', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    await buildPromotion(connection, shop.merchant.id, off(0, 500), {
      conditions: { scope: { kind: 'shop' }, firstOrder: true },
      perUserLimit: 1,
    });
    const { place, quote, shopper } = await buyer(connection, [product.id]);
    expect(quote.discount).toBe(500);
    const { groupId } = await place();
    const again = await buyer(connection, [product.id], 1, shopper);
    expect(again.quote.verdicts).toMatchObject([{ result: { code: 'not_first_order' } }]);
    await cancel(connection, groupId);
    expect((await again.show()).discount).toBe(500);
  });

  it('that was changed since it was shown is another bill', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    const { id } = await buildPromotion(connection, shop.merchant.id, off(0, 500));
    const { place, show } = await buyer(connection, [product.id]);
    await connection.db.promotion.update({ where: { id }, data: { status: 'paused', version: 2 } });
    expect(await refusal(place())).toBe('QUOTE_CHANGED');
    expect(await refusal(place((await show()).hash))).toBe('done');
  });

  it('that leaves nothing to pay makes an order that is paid by asking to pay it, once', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    await buildPromotion(connection, shop.merchant.id, off(0, 99_900));
    await buildPromotion(connection, shop.merchant.id, { kind: 'free_freight' }, { group: 'freight' });
    const { place, ctx, quote } = await buyer(connection, [product.id]);
    expect(quote.payable).toBe(0);
    const { number, groupId } = await place();
    const both = await Promise.all([refusal(pay(ctx, number)), refusal(pay(ctx, number))]);
    expect(both).toContain('done');
    expect(['done', 'ALREADY_PAID']).toEqual(expect.arrayContaining(both));
    expect(await connection.db.order.findMany({ where: { groupId } })).toMatchObject([{ paymentStatus: 'paid', payable: 0n }]);
    expect(await connection.db.paymentAttempt.findMany()).toMatchObject([{ provider: 'zero_amount', amount: 0n, status: 'paid' }]);
    expect(await wrong(connection)).toEqual([]);
  });

  it('adds a gift at 0 that is shipped and stocked like the rest, while there are some', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [tea, cup] = [await buildProduct(connection, shop), await buildProduct(connection, shop, { stock: 1 })];
    await buildPromotion(connection, shop.merchant.id, { kind: 'gift', variantId: cup.variant.id, quantity: 1 });
    const [first, second] = [await buyer(connection, [tea.product.id]), await buyer(connection, [tea.product.id])];
    const { groupId } = await first.place();
    const lines = await connection.db.orderLine.findMany({ where: { order: { groupId } }, orderBy: { position: 'asc' } });
    expect(lines).toMatchObject([{ gift: false }, { gift: true, variantId: cup.variant.id, unitPrice: 0, payableShare: 0n }]);
    expect(await connection.db.stockLevel.findMany({ where: { variantId: cup.variant.id } })).toMatchObject([{ reserved: 1 }]);
    expect(await refusal(second.place())).toBe('QUOTE_CHANGED');
    expect((await second.show()).verdicts).toMatchObject([{ result: { code: 'gift_gone' } }]);
    expect(await wrong(connection)).toEqual([]);
  });
});
