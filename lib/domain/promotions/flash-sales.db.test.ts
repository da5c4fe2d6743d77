import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildFlashSale, buildPromotion, buyer } from '@/lib/testing/offers';
import { refusal } from '@/lib/testing/payments';

const database = testDatabase();
const wrong = (connection: Connection) => checkInvariants(connection.pool);
const cancel = (connection: Connection, groupId: string) =>
  connection.db.$transaction((tx) => closeGroup(testContext(connection, { kind: 'system' } as const), tx, groupId, 'cancelled'));

describe('a flash sale', () => {
  it('sells exactly its quota of 10 to 200 who buy at once, and the rest at the normal price', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { stock: 500, price: 2990 });
    const { item } = await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 990, quota: 10 });
    const buyers = await Promise.all(Array.from({ length: 200 }, () => buyer(connection, [product.id])));
    expect(buyers[0]?.quote.goods).toBe(990);
    const results = await Promise.all(buyers.map(({ place }) => refusal(place())));
    expect(results.filter((result) => result === 'done')).toHaveLength(10);
    expect(results.filter((result) => result === 'QUOTE_CHANGED')).toHaveLength(190);
    expect(await connection.db.flashSaleItem.findUnique({ where: { id: item.id } })).toMatchObject({ sold: 10 });
    const late = buyers.find((_, index) => results[index] !== 'done');
    const anew = await late?.show();
    expect(anew?.goods).toBe(2990);
    expect(await refusal(late?.place(anew?.hash) ?? Promise.resolve())).toBe('done');
    expect(await wrong(connection)).toEqual([]);
    const sold = await connection.db.orderLine.findFirstOrThrow({ where: { flashItemId: item.id }, include: { order: true } });
    await cancel(connection, sold.order.groupId);
    expect(await connection.db.flashSaleItem.findUnique({ where: { id: item.id } })).toMatchObject({ sold: 9 });
    expect(await wrong(connection)).toEqual([]);
  });

  it('has a limit for each shopper', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { stock: 50, price: 2990 });
    await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 990, quota: 20, perUserLimit: 2 });
    expect((await buyer(connection, [product.id], 3)).quote.goods).toBe(3 * 2990);
    const two = await buyer(connection, [product.id], 2);
    expect(two.quote.goods).toBe(2 * 990);
    await two.place();
    expect((await buyer(connection, [product.id], 1, two.shopper)).quote.goods).toBe(2990);
    expect(await wrong(connection)).toEqual([]);
  });

  it('changed price or paused since it was shown is another bill', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop);
    const { sale, item } = await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 990, quota: 20 });
    const { place, show } = await buyer(connection, [product.id]);
    await connection.db.flashSaleItem.update({ where: { id: item.id }, data: { price: 1090 } });
    expect(await refusal(place())).toBe('QUOTE_CHANGED');
    expect((await show()).goods).toBe(1090);
    await connection.db.flashSale.update({ where: { id: sale.id }, data: { status: 'paused' } });
    expect((await show()).goods).toBe(2990);
  });
});

describe('many at once', () => {
  it('get what one after the other would: quotas, limits of promotions, and stock', async () => {
    const connection = await database();
    const wishes = fc.array(fc.record({ flash: fc.boolean(), plain: fc.boolean(), pieces: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.nat(6), fc.nat(10), wishes, async (quota, uses, stock, wanted) => {
        const shop = await buildMerchant(connection);
        const [flash, plain] = [
          await buildProduct(connection, shop, { stock: stock + 2, price: 2000 }),
          await buildProduct(connection, shop, { stock: 100, price: 1000 }),
        ];
        await buildFlashSale(connection, shop.merchant.id, { variantId: flash.variant.id, price: 1500, quota: quota + 2 });
        await buildPromotion(connection, shop.merchant.id, off(0, 100), {
          conditions: { scope: { kind: 'variants', ids: [plain.variant.id] } },
          totalLimit: uses + 1,
        });
        const orders = wanted.map(({ flash: first, plain: second, pieces }) => ({ first: first || !second, second, pieces }));
        const buyers = await Promise.all(
          orders.map(({ first, second, pieces }) =>
            buyer(connection, [...(first ? [flash.product.id] : []), ...(second ? [plain.product.id] : [])], pieces),
          ),
        );
        const left = { quota: quota + 2, uses: uses + 1, stock: stock + 2 };
        const expected = orders.map(({ first, second, pieces }) => {
          if (first && left.stock < pieces) return 'OUT_OF_STOCK';
          if (first && left.quota < pieces) return 'QUOTE_CHANGED';
          if (second && left.uses < 1) return 'QUOTE_CHANGED';
          if (first) left.stock -= pieces;
          if (first) left.quota -= pieces;
          if (second) left.uses -= 1;
          return 'done';
        });
        expect(await Promise.all(buyers.map(({ place }) => refusal(place())))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
    expect(await wrong(connection)).toEqual([]);
  });

  it('get what one after the other would with limits for each shopper, also when they come again', async () => {
    const connection = await database();
    const pieces = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), pieces, async (quota, perUserLimit, wanted) => {
        const shop = await buildMerchant(connection);
        const { product, variant } = await buildProduct(connection, shop, { stock: 100, price: 2000 });
        await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 1500, quota, perUserLimit });
        let left = quota;
        const had = new Map<string, number>();
        // Places all at once; what it should give, by what was left when the bills were shown.
        const round = async (buyers: readonly { buyer: Awaited<ReturnType<typeof buyer>>; count: number }[]) => {
          const shown = left;
          const expected = buyers.map(({ buyer: { shopper }, count }) => {
            const before = had.get(shopper.user.id) ?? 0;
            if (count > shown || before + count > perUserLimit) return 'done';
            if (count > left) return 'QUOTE_CHANGED';
            left -= count;
            had.set(shopper.user.id, before + count);
            return 'done';
          });
          expect(await Promise.all(buyers.map(({ buyer: { place } }) => refusal(place())))).toEqual(expected);
          return buyers.filter((_, index) => expected[index] === 'done');
        };
        const first = await Promise.all(wanted.map(async (count) => ({ count, buyer: await buyer(connection, [product.id], count) })));
        const served = await round(first);
        await round(
          await Promise.all(
            served.map(async ({ count, buyer: { shopper } }) => ({
              count,
              buyer: await buyer(connection, [product.id], count, shopper),
            })),
          ),
        );
      }),
      { numRuns: 10 },
    );
    expect(await wrong(connection)).toEqual([]);
  });
});
