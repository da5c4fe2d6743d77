import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { buyer, refusal } from '@/lib/testing/buyer';
import { sameBuyer, shopWithCustomer } from '@/lib/testing/customers';
import { testDatabase } from '@/lib/testing/database';
import { blockCustomer, unblockCustomer } from './block-customer';

const database = testDatabase();

describe('a blocked customer', () => {
  it('is refused by that shop when placing, and sees why on the bill; other shops and other people go on', async () => {
    const connection = await database();
    const { ctx, id, bought, product } = await shopWithCustomer(connection);
    const other = await buildMerchant(connection);
    const elsewhere = await buildProduct(connection, other);
    await blockCustomer(ctx, { id, reason: '恶意拍下' });

    const again = await sameBuyer(connection, bought.shopper, [product.id]);
    expect((await again.checkout()).blocked).toMatchObject([{ productId: product.id }]);
    expect(await refusal(again.place())).toBe('CUSTOMER_BLOCKED');
    const both = await sameBuyer(connection, bought.shopper, [product.id, elsewhere.product.id]);
    expect(await refusal(both.place())).toBe('CUSTOMER_BLOCKED');
    await connection.db.cartLine.deleteMany({ where: { variant: { productId: product.id } } });
    expect(await refusal((await sameBuyer(connection, bought.shopper, [])).place())).toBe('placed');

    // In one batch with them, others are served.
    const [blockedOne, free] = [await sameBuyer(connection, bought.shopper, [product.id]), await buyer(connection, [product.id])];
    expect(await Promise.all([refusal(blockedOne.place()), refusal(free.place())])).toEqual(['CUSTOMER_BLOCKED', 'placed']);
    await unblockCustomer(ctx, { id });
    expect(await refusal((await sameBuyer(connection, bought.shopper, [])).place())).toBe('placed');
  });
});
