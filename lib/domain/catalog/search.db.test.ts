import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { rebuildSearchDocuments } from './rebuild-search';
import { searchInput } from './search-inputs';
import { searchProducts } from './search-products';
import { suggestProducts } from './suggest-products';

const database = testDatabase();

async function catalogue() {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const make = async (title: string, titleEn: string, price: number, stock = 10) => {
    const { product } = await buildProduct(connection, shop, { price, stock });
    await connection.db.product.update({ where: { id: product.id }, data: { title, titleEn } });
    return product.slug;
  };
  const pot = await make('龙泉青瓷茶壶', 'Celadon teapot', 26_800);
  const cup = await make('青瓷品茗杯', 'Celadon cups', 3900);
  const lamp = await make('亚麻罩台灯', 'Linen table lamp', 23_900, 0);
  await rebuildSearchDocuments(connection.db);
  const ctx = testContext(connection, { kind: 'guest' });
  const find = async (query: Record<string, string>) =>
    (await searchProducts(ctx, searchInput.parse(query))).products.map(({ slug }) => slug);
  return { ctx, pot, cup, lamp, find };
}

describe('search', () => {
  it('finds Chinese by word, English by word in any number, pinyin whole and by initials', async () => {
    const { ctx, pot, cup, lamp, find } = await catalogue();
    expect((await find({ q: '青瓷' })).toSorted()).toEqual([pot, cup].toSorted());
    expect(await find({ q: '茶壶 青瓷' })).toEqual([pot]);
    expect(await find({ q: 'lamps' })).toEqual([lamp]);
    expect(await find({ q: 'cup' })).toEqual([cup]);
    expect(await find({ q: 'taideng' })).toEqual([lamp]);
    expect((await suggestProducts(ctx, 'chahu')).map(({ slug }) => slug)).toEqual([pot]);
    expect((await suggestProducts(ctx, 'td')).map(({ slug }) => slug)).toContain(lamp);
  });

  it('filters by price and stock, sorts by price, and puts sold-out goods last', async () => {
    const { pot, cup, lamp, find } = await catalogue();
    expect(await find({ sort: 'price_up' })).toEqual([cup, pot, lamp]);
    expect(await find({ sort: 'price_down' })).toEqual([pot, cup, lamp]);
    expect(await find({ stock: 'on', sort: 'price_up' })).toEqual([cup, pot]);
    expect(await find({ min: '100', max: '250', sort: 'price_up' })).toEqual([lamp]);
  });

  it('shows the last page to who asks for one beyond it', async () => {
    const { ctx } = await catalogue();
    const beyond = await searchProducts(ctx, searchInput.parse({ page: '9' }));
    expect([beyond.page, beyond.pages, beyond.total, beyond.products.length]).toEqual([1, 1, 3, 3]);
  });

  it('offers what shares parts of the words when nothing has them all', async () => {
    const { ctx, find } = await catalogue();
    const found = await searchProducts(ctx, searchInput.parse({ q: '青瓷花瓶' }));
    expect(found.loose).toBe(true);
    expect(found.products.length).toBeGreaterThan(0);
    expect(await find({ q: 'zzzzqqq' })).toEqual([]);
  });

  it('takes whatever people type', async () => {
    const { ctx } = await catalogue();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 60, unit: 'binary' }),
          fc.constantFrom("'", ':*', '& | !', '<->', String.raw`\ '`, '%_', "');--", '\u0000'),
        ),
        async (q) => {
          const { total } = await searchProducts(ctx, searchInput.parse({ q }));
          expect(total).toBeGreaterThanOrEqual(0);
          await suggestProducts(ctx, q);
        },
      ),
      { numRuns: 60 },
    );
  });
});
