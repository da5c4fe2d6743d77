import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { indexProduct } from '@/lib/domain/catalog/index-product';
import { searchInput } from '@/lib/domain/catalog/search-inputs';
import { searchProducts } from '@/lib/domain/catalog/search-products';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { chooseProduct, dropProduct, stepProduct } from './choose-product';
import { deleteCollection } from './delete-collection';
import { listCollectionsInput, saveCollectionInput } from './inputs';
import { findProducts, listCollections, listShowcase, readManagedCollection } from './list-collections';
import { listHomeCollections, readCollection } from './read-collection';
import { saveCollection } from './save-collection';
import { showOnHome } from './show-on-home';
import { sweepCollections } from './sweep-collections';

const database = testDatabase();

async function shopWith(connection: Connection, goods: readonly object[]) {
  const shop = await buildMerchant(connection);
  const ctx = testContext(connection, shop.actor);
  const products = [];
  for (const one of goods) {
    const { product } = await buildProduct(connection, shop, one);
    await indexProduct(connection.db, product.id);
    products.push(product);
  }
  const input = (kind: 'manual' | 'rule', more: object = {}) =>
    saveCollectionInput.parse({ kind, slug: `c-${crypto.randomUUID()}`, name: '春茶', nameEn: 'Spring tea', published: 'on', ...more });
  const save = async (kind: 'manual' | 'rule', more: object = {}) => {
    const wanted = input(kind, more);
    return { id: await saveCollection(ctx, wanted), slug: wanted.slug };
  };
  const shown = async ({ slug }: { slug: string }) => (await readCollection(connection, slug))?.products.map((one) => one.slug);
  return { shop, ctx, products, slugs: products.map(({ slug }) => slug), input, save, shown };
}

describe('a collection by rule', () => {
  it('holds what all of its rule finds, of its own shop, and follows each change', async () => {
    const connection = await database();
    const { shop, ctx, products, slugs, save, shown, input } = await shopWith(connection, [
      { price: 1000, stock: 5 },
      { price: 3000, stock: 0 },
      { price: 9000, stock: 5 },
    ]);
    await shopWith(connection, [{ price: 1000, stock: 5 }]);
    const [cheap, , dear] = slugs;
    const [first] = products;
    const upTo = await save('rule', { maxPrice: '50' });
    expect(new Set(await shown(upTo))).toEqual(new Set(slugs.slice(0, 2)));
    const there = await save('rule', { maxPrice: '50', inStock: 'on' });
    expect(await shown(there)).toEqual([cheap]);
    const ofCategory = await save('rule', { categoryId: first?.categoryId });
    expect(await shown(ofCategory)).toEqual([cheap]);
    const reduced = await save('rule', { onSale: 'on' });
    expect(await shown(reduced)).toEqual([]);

    const [third] = products.slice(2);
    await connection.db.variant.updateMany({ where: { productId: third?.id ?? '' }, data: { price: 2000, listPrice: 9000 } });
    await indexProduct(connection.db, third?.id ?? '');
    expect(new Set(await shown(there))).toEqual(new Set([cheap, dear]));
    expect(await shown(reduced)).toEqual([dear]);
    await connection.db.product.update({ where: { id: first?.id ?? '' }, data: { status: 'archived' } });
    await indexProduct(connection.db, first?.id ?? '');
    expect(await shown(there)).toEqual([dear]);

    const found = await searchProducts(connection, searchInput.parse({ collection: there.slug }));
    expect(found.products.map(({ slug }) => slug)).toEqual([dear]);
    expect(await refusal(save('rule'))).toBe('RULE_EMPTY');
    expect(await refusal(save('rule', { minPrice: '9', maxPrice: '8' }))).toBe('INVALID_INPUT');
    expect(await refusal(save('manual', { slug: there.slug }))).toBe('ADDRESS_TAKEN');
    const change = () => refusal(saveCollection(ctx, { ...input('rule', { words: '茶' }), id: there.id, slug: there.slug, version: 1 }));
    expect(new Set(await Promise.all([change(), change()]))).toEqual(new Set(['placed', 'VERSION_CONFLICT']));
    const colleague = testContext(connection, { ...(await buildMerchant(connection)).actor });
    expect(await readManagedCollection(colleague, there.id)).toBeNull();
    expect(await refusal(deleteCollection(colleague, { id: there.id }))).toBe('NOT_FOUND');
    expect((await listCollections(testContext(connection, shop.actor), listCollectionsInput.parse({}))).rows).toHaveLength(4);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('of what is new lets go of what is so no longer, with nothing else happening', async () => {
    const connection = await database();
    const { ctx, products, slugs, save, shown } = await shopWith(connection, [{}]);
    const fresh = await save('rule', { newDays: '7' });
    expect(await shown(fresh)).toEqual(slugs);
    await connection.pool.query(`update "SearchDocument" set "publishedAt" = now() - interval '8 days' where "productId" = $1`, [
      products[0]?.id,
    ]);
    await sweepCollections(ctx);
    expect(await shown(fresh)).toEqual([]);
  });
});

describe('a collection by hand', () => {
  it('holds what was chosen, in its order; one that is not public has no page; the platform shows it at home', async () => {
    const connection = await database();
    const { ctx, products, slugs, save, shown, shop, input } = await shopWith(connection, [{}, {}, {}]);
    const [a = '', b = '', c = ''] = products.map(({ id }) => id);
    const own = await save('manual');
    for (const productId of [a, b, c, a]) await chooseProduct(ctx, { id: own.id, productId });
    expect(await shown(own)).toEqual(slugs);
    await stepProduct(ctx, { id: own.id, productId: c, to: 'up' });
    await stepProduct(ctx, { id: own.id, productId: a, to: 'up' });
    await dropProduct(ctx, { id: own.id, productId: b });
    expect(await shown(own)).toEqual([slugs[0], slugs[2]]);
    expect((await findProducts(ctx, own.id, products[1]?.title ?? '')).map(({ id }) => id)).toEqual([b]);
    const other = await shopWith(connection, [{}]);
    expect(await refusal(chooseProduct(ctx, { id: own.id, productId: other.products[0]?.id ?? '' }))).toBe('NOT_FOUND');
    expect(await refusal(chooseProduct(other.ctx, { id: own.id, productId: a }))).toBe('NOT_FOUND');
    const byRule = await save('rule', { inStock: 'on' });
    expect(await refusal(chooseProduct(ctx, { id: byRule.id, productId: a }))).toBe('NOT_FOUND');

    const operator = testContext(connection, { kind: 'operator' as const, userId: crypto.randomUUID() });
    await showOnHome(operator, { id: own.id, home: 'on' });
    expect(await listHomeCollections(connection)).toMatchObject([{ slug: own.slug, merchant: shop.merchant.name }]);
    expect((await listShowcase(operator))[0]).toMatchObject({ slug: own.slug, home: true, products: 2 });
    await saveCollection(ctx, { ...input('manual'), id: own.id, slug: own.slug, version: 1, published: false });
    expect(await readCollection(connection, own.slug)).toBeNull();
    expect(await listHomeCollections(connection)).toEqual([]);
    expect(await refusal(showOnHome(operator, { id: own.id, home: 'on' }))).toBe('NOT_FOUND');
    expect(await checkInvariants(connection.pool)).toEqual([]);
    await deleteCollection(ctx, { id: own.id });
    expect((await listCollections(ctx, listCollectionsInput.parse({}))).rows.map(({ id }) => id)).toEqual([byRule.id]);
  });
});
