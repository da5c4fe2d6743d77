import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { buyer, elsewhere, options, refusal, stockAddsUp } from '@/lib/testing/buyer';
import { testDatabase } from '@/lib/testing/database';
import { placeOrder } from './place-order';

const database = testDatabase();

describe('stock in plenty', () => {
  it('sells what is there in plenty to many batches at once, in two processes', async () => {
    const connection = await database();
    const other = elsewhere(connection);
    const { product } = await buildProduct(connection, await buildMerchant(connection), { stock: 5000 });
    const buyers = await Promise.all(Array.from({ length: 120 }, () => buyer(connection, [product.id])));
    const results = await Promise.all(
      buyers.map(({ ctx, input }, i) =>
        refusal(placeOrder(i % 2 === 0 ? ctx : { ...ctx, db: other.db, pool: other.pool }, input, options)),
      ),
    );
    expect(new Set(results)).toEqual(new Set(['placed']));
    expect(await stockAddsUp(connection)).toMatchObject([{ onHand: 5000, reserved: 120 }]);
  });

  it('refuses the last of those who together want more than was plenty for each', async () => {
    const connection = await database();
    const { product, variant } = await buildProduct(connection, await buildMerchant(connection), { stock: 1700 });
    const buyers = await Promise.all([1, 2, 3].map(() => buyer(connection, [product.id], 600)));
    expect(await Promise.all(buyers.map(({ place }) => refusal(place())))).toEqual(['placed', 'placed', 'OUT_OF_STOCK']);
    expect(await stockAddsUp(connection)).toMatchObject([{ onHand: 1700, reserved: 1200 }]);
    const late = await buyer(connection, [product.id], 10);
    await connection.db.variant.update({ where: { id: variant.id }, data: { price: 3990 } });
    expect(await refusal(late.place())).toBe('QUOTE_CHANGED');
  });
});
