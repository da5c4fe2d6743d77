import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { listCategories } from './list-categories';
import { listCategory, listSection } from './list-products';
import { readLiveVariants } from './read-live';
import { readProduct } from './read-product';

const database = testDatabase();

describe('browsing', () => {
  it('shows live products of active shops, and no others', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    const [open, suspended] = [await buildMerchant(connection), await buildMerchant(connection)];
    const live = await buildProduct(connection, open);
    const hidden = [
      await buildProduct(connection, open, { status: 'draft' }),
      await buildProduct(connection, open, { status: 'archived' }),
      await buildProduct(connection, suspended),
    ];
    await connection.db.merchant.update({ where: { id: suspended.merchant.id }, data: { status: 'suspended' } });
    expect((await listSection(ctx, 'new', 10)).map(({ slug }) => slug)).toEqual([live.product.slug]);
    for (const { product } of hidden) {
      expect(await readProduct(ctx, product.slug)).toBeNull();
      expect(await readLiveVariants({ ...ctx, now: new Date(), userId: null }, product.slug)).toEqual([]);
    }
  });

  it('takes the cheapest SKU for the card and says that others cost more', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    const { product, variant, category } = await buildProduct(connection, await buildMerchant(connection), { price: 2990, stock: 4 });
    await connection.db.variant.create({
      data: {
        productId: product.id,
        merchantId: product.merchantId,
        sku: 'dear',
        price: 5990,
        listPrice: 7990,
        weightGrams: 1,
        optionKey: 'x',
      },
    });
    expect(await listCategory(ctx, category.slug, 10)).toMatchObject([{ price: 2990, from: true, available: 4, listPrice: null }]);
    const view = await readProduct(ctx, product.slug);
    expect(view?.variants.map(({ price, available }) => [price, available])).toEqual([
      [2990, 4],
      [5990, 0],
    ]);
    await connection.db.stockLevel.updateMany({ where: { variantId: variant.id }, data: { reserved: 3 } });
    expect(
      (await readLiveVariants({ ...ctx, now: new Date(), userId: null }, product.slug)).find(({ id }) => id === variant.id)?.available,
    ).toBe(1);
  });

  it('lists a parent category with what is under it', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    const { product, category } = await buildProduct(connection, await buildMerchant(connection));
    const parent = await connection.db.category.create({ data: { slug: 'home', name: '居家', nameEn: 'Home' } });
    await connection.db.category.update({ where: { id: category.id }, data: { parentId: parent.id } });
    expect((await listCategory(ctx, 'home', 10)).map(({ slug }) => slug)).toEqual([product.slug]);
    expect(await listCategories(ctx)).toMatchObject([{ slug: 'home', children: [{ slug: category.slug, children: [] }] }]);
  });
});
