import { expect, it } from 'vitest';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { findInShop } from './find-in-shop';

const database = testDatabase();

it('finds a shop’s own orders and products, as far as the role opens them', async () => {
  const connection = await database();
  const [shop, other] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product, variant } = await buildProduct(connection, shop, { stock: 9 });
  const { product: foreign } = await buildProduct(connection, other, { stock: 9 });
  const { order } = await buildPaidOrder(connection, product.id, 1);
  const { order: theirs } = await buildPaidOrder(connection, foreign.id, 1);
  const as = (role: 'owner' | 'warehouse' | 'catalogue') => testContext(connection, { ...shop.actor, role });
  expect((await findInShop(as('owner'), { q: order.number })).orders.map(({ number }) => number)).toEqual([order.number]);
  expect(await findInShop(as('owner'), { q: theirs.number })).toEqual({ orders: [], products: [] });
  expect((await findInShop(as('owner'), { q: variant.sku })).products.map(({ id }) => id)).toEqual([product.id]);
  expect((await findInShop(as('catalogue'), { q: order.number })).orders).toEqual([]);
  expect((await findInShop(as('warehouse'), { q: variant.sku })).products).toEqual([]);
  expect(await findInShop(as('owner'), { q: variant.sku.slice(0, 1) })).toEqual({ orders: [], products: [] });
});
