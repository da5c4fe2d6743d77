import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changeLine } from '@/lib/domain/cart/change-cart';
import { readCart } from '@/lib/domain/cart/read-cart';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { buyer, elsewhere, options, refusal, stockAddsUp } from '@/lib/testing/buyer';
import { testDatabase } from '@/lib/testing/database';
import { readCheckout } from './checkout';
import { placeOrder } from './place-order';

const database = testDatabase();

describe('placing an order', () => {
  it('makes one order per merchant, holds the stock, empties the cart and starts the clock', async () => {
    const connection = await database();
    const [first, second] = [await buildMerchant(connection), await buildMerchant(connection)];
    const products = [
      await buildProduct(connection, first),
      await buildProduct(connection, first, { price: 100 }),
      await buildProduct(connection, second),
    ];
    const { ctx, owner, place, quote } = await buyer(
      connection,
      products.map(({ product }) => product.id),
      2,
    );
    const placed = await place();

    const group = await connection.db.orderGroup.findUniqueOrThrow({
      where: { number: placed.number },
      include: { orders: { include: { lines: true, events: true } } },
    });
    expect(group.orders).toHaveLength(2);
    expect(group.payable).toBe(BigInt(quote.payable));
    expect(group.orders.reduce((all, order) => all + order.payable, 0n)).toBe(group.payable);
    expect(group.orders.flatMap((order) => order.events.map((event) => event.type))).toEqual(['placed', 'placed']);
    expect((await readCart(ctx, owner)).lines).toEqual([]);
    expect((await stockAddsUp(connection)).map((row) => row.reserved)).toEqual([2, 2, 2]);
    expect(await connection.db.timer.findMany()).toMatchObject([{ kind: 'close_unpaid', subjectId: group.id, dueAt: group.expiresAt }]);
  });

  it('takes only the ticked lines', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [wanted, later] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
    const { ctx, owner, input } = await buyer(connection, [wanted.product.id, later.product.id]);
    await changeLine(ctx, owner, { variantId: later.variant.id, selected: false });
    const { quote } = await readCheckout(ctx, '330000');
    await placeOrder(ctx, { ...input, quoteHash: quote.hash }, options);
    expect((await readCart(ctx, owner)).lines.map((line) => line.variantId)).toEqual([later.variant.id]);
  });

  it('makes one order of one checkout, however often the button is pressed', async () => {
    const connection = await database();
    const { product } = await buildProduct(connection, await buildMerchant(connection));
    const { place } = await buyer(connection, [product.id]);
    const placed = await Promise.all(Array.from({ length: 8 }, place));
    expect(new Set(placed.map(({ number }) => number)).size).toBe(1);
    expect(await connection.db.order.count()).toBe(1);
    await stockAddsUp(connection);
  });

  it('refuses another’s checkout and another’s address', async () => {
    const connection = await database();
    const { product } = await buildProduct(connection, await buildMerchant(connection));
    const [mine, other] = [await buyer(connection, [product.id]), await buyer(connection, [product.id])];
    await mine.place();
    expect(await refusal(placeOrder(other.ctx, { ...other.input, checkoutId: mine.input.checkoutId }, options))).toBe('CHECKOUT_EXPIRED');
    expect(await refusal(placeOrder(other.ctx, { ...other.input, addressId: mine.input.addressId }, options))).toBe('ADDRESS_REQUIRED');
  });

  it('refuses when a price has changed since it was shown, and the bill is then shown anew', async () => {
    const connection = await database();
    const { product, variant } = await buildProduct(connection, await buildMerchant(connection));
    const { ctx, input, place } = await buyer(connection, [product.id]);
    await connection.db.variant.update({ where: { id: variant.id }, data: { price: 3990 } });
    expect(await refusal(place())).toBe('QUOTE_CHANGED');
    const { quote } = await readCheckout(ctx, '330000');
    expect(quote.goods).toBe(3990);
    expect(await refusal(placeOrder(ctx, { ...input, quoteHash: quote.hash }, options))).toBe('placed');
  });

  it.each(['draft', 'archived'] as const)('does not sell a product that became %s', async (status) => {
    const connection = await database();
    const { product } = await buildProduct(connection, await buildMerchant(connection));
    const { place } = await buyer(connection, [product.id]);
    await connection.db.product.update({ where: { id: product.id }, data: { status } });
    expect(await refusal(place())).toBe('OUT_OF_STOCK');
    expect(await connection.db.order.count()).toBe(0);
  });

  it('refuses the whole order when one line is short, and holds nothing', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [plenty, few] = [await buildProduct(connection, shop), await buildProduct(connection, shop, { stock: 1 })];
    const [first, second] = [await buyer(connection, [few.product.id]), await buyer(connection, [plenty.product.id, few.product.id])];
    await first.place();
    expect(await refusal(second.place())).toBe('OUT_OF_STOCK');
    expect(await connection.db.order.count()).toBe(1);
    await stockAddsUp(connection);
  });

  it('sells exactly 10 of 10 to 200 who order at once', async () => {
    const connection = await database();
    const { product } = await buildProduct(connection, await buildMerchant(connection), { stock: 10 });
    const buyers = await Promise.all(Array.from({ length: 200 }, () => buyer(connection, [product.id])));
    const results = await Promise.all(buyers.map(({ place }) => refusal(place())));
    expect(results.filter((result) => result === 'placed')).toHaveLength(10);
    expect(results.filter((result) => result === 'OUT_OF_STOCK')).toHaveLength(190);
    expect(await stockAddsUp(connection)).toMatchObject([{ onHand: 10, reserved: 10 }]);
  });

  it('does not deadlock when carts hold the same SKUs in different order', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await buildProduct(connection, shop, { stock: 100 })).product.id));
    const buyers = await Promise.all(Array.from({ length: 30 }, (_, i) => buyer(connection, i % 2 === 0 ? ids : ids.toReversed())));
    expect(new Set(await Promise.all(buyers.map(({ place }) => refusal(place()))))).toEqual(new Set(['placed']));
    await stockAddsUp(connection);
  });

  it('is the same in two processes: one order of one checkout, one order of one cart', async () => {
    const connection = await database();
    const other = elsewhere(connection);
    const { product } = await buildProduct(connection, await buildMerchant(connection), { stock: 100 });
    for (let round = 0; round < 5; round += 1) {
      const { ctx, input, place } = await buyer(connection, [product.id]);
      const there = (checkoutId: string) => placeOrder({ ...ctx, db: other.db, pool: other.pool }, { ...input, checkoutId }, options);
      const placed = await Promise.all([place(), there(input.checkoutId), place(), there(input.checkoutId)]);
      expect(new Set(placed.map(({ number }) => number)).size).toBe(1);

      const second = await buyer(connection, [product.id]);
      const both = await Promise.all([
        refusal(second.place()),
        refusal(
          placeOrder({ ...second.ctx, db: other.db, pool: other.pool }, { ...second.input, checkoutId: crypto.randomUUID() }, options),
        ),
      ]);
      expect(new Set(both)).toEqual(new Set(['CART_EMPTY', 'placed']));
    }
    expect(await connection.db.order.count()).toBe(10);
    await stockAddsUp(connection);
  });

  it('sells no piece twice in two processes, and neither waits for the other for ever', async () => {
    const connection = await database();
    const other = elsewhere(connection);
    const shop = await buildMerchant(connection);
    const ids = await Promise.all([15, 15, 15].map(async (stock) => (await buildProduct(connection, shop, { stock })).product.id));
    const buyers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => buyer(connection, [ids[i % 3] ?? '', ids[(i + 1 + (i % 2)) % 3] ?? ''])),
    );
    const results = await Promise.all(
      buyers.map(({ ctx, input }, i) =>
        refusal(placeOrder(i % 2 === 0 ? ctx : { ...ctx, db: other.db, pool: other.pool }, input, options)),
      ),
    );
    expect(new Set(results)).toEqual(new Set(['placed', 'OUT_OF_STOCK']));
    expect((await stockAddsUp(connection)).every(({ reserved }) => reserved <= 15)).toBe(true);
    // What is left of two SKUs would have done for one more.
    expect((await stockAddsUp(connection)).filter(({ reserved }) => reserved < 15).length).toBeLessThanOrEqual(1);
  });

  it('gives the same result to many at once as to one after the other', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const wishes = fc.array(fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ stock: fc.nat(6), safety: fc.nat(3), backorder: fc.nat(4) }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        wishes,
        async (drawn, quantity, wanted) => {
          const terms = drawn.map(({ stock, safety, backorder }) => ({ stock: stock + quantity + safety, safety, backorder }));
          const ids = await Promise.all(terms.map(async (one) => (await buildProduct(connection, shop, one)).product.id));
          const buyers = await Promise.all(
            wanted.map((wish) =>
              buyer(
                connection,
                wish.map((index) => ids[index] ?? ''),
                quantity,
              ),
            ),
          );
          const left = terms.map(({ stock, safety, backorder }) => stock - safety + backorder);
          const expected = wanted.map((wish) => {
            if (wish.some((index) => (left[index] ?? 0) < quantity)) return 'OUT_OF_STOCK';
            for (const index of wish) left[index] = (left[index] ?? 0) - quantity;
            return 'placed';
          });
          expect(await Promise.all(buyers.map(({ place }) => refusal(place())))).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
    await stockAddsUp(connection);
  });

  it('takes from the nearest warehouse, from several when none has all, and the pages of what is sold out expire', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { stock: 2 });
    const far = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000', priority: -1 },
    });
    const at = { variantId: variant.id, warehouseId: far.id };
    await connection.db.stockLevel.create({ data: { ...at, onHand: 3 } });
    await connection.db.stockMovement.create({ data: { ...at, kind: 'receipt', deltaOnHand: 3, deltaReserved: 0, actor: 'system' } });
    const reserved = async () =>
      (await connection.db.reservation.findMany({ orderBy: { quantity: 'asc' } })).map(({ warehouseId, quantity }) => [
        warehouseId === far.id ? 'far' : 'near',
        quantity,
      ]);
    const late = await buyer(connection, [product.id]);
    await (await buyer(connection, [product.id])).place();
    expect(await reserved()).toEqual([['near', 1]]);

    const client = await connection.pool.connect();
    onTestFinished(() => client.release(true));
    const heard: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query('listen tags_expired');
    await (await buyer(connection, [product.id], 4)).place();
    expect(await reserved()).toEqual([
      ['near', 1],
      ['near', 1],
      ['far', 3],
    ]);
    await client.query('select 1');
    expect(heard).toContain(`product:${product.slug}`);
    await stockAddsUp(connection);
    expect(await refusal(late.place())).toBe('OUT_OF_STOCK');
  });
});
