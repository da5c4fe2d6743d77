import { describe, expect, it } from 'vitest';
import type { StaffContext } from '@/lib/domain/context';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { listMerchantProducts } from './list-managed';
import { listProductsInput } from './product-inputs';
import { rebuildSearchDocuments } from './rebuild-search';

const database = testDatabase();

async function shops() {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  return { connection, ours, theirs, staff: testContext(connection, ours.actor), stranger: testContext(connection, theirs.actor) };
}
const list = (ctx: StaffContext, query: Record<string, string> = {}) => listMerchantProducts(ctx, listProductsInput.parse(query));
const idsOf = async (ctx: StaffContext, query: Record<string, string> = {}) => (await list(ctx, query)).rows.map(({ id }) => id);

describe('the product list', () => {
  it("is the shop's own, by status, words, SKU and barcode, on sale or not", async () => {
    const { connection, ours, theirs, staff, stranger } = await shops();
    const live = await buildProduct(connection, ours);
    const draft = await buildProduct(connection, ours, { status: 'draft' });
    await buildProduct(connection, theirs);
    await connection.db.variant.update({ where: { id: live.variant.id }, data: { barcode: '6901234567892', sku: 'Cup_1' } });
    await rebuildSearchDocuments(connection.db);
    expect(await idsOf(staff)).toEqual([draft.product.id, live.product.id]);
    expect(await idsOf(staff, { status: 'draft' })).toEqual([draft.product.id]);
    expect(await idsOf(staff, { q: '青瓷' })).toEqual([draft.product.id, live.product.id]);
    expect(await idsOf(staff, { q: 'celadon' })).toEqual([draft.product.id, live.product.id]);
    expect(await idsOf(staff, { q: 'cup_' })).toEqual([live.product.id]);
    expect(await idsOf(staff, { q: '6901234567892' })).toEqual([live.product.id]);
    expect(await idsOf(staff, { q: '%' })).toEqual([]);
    expect(await idsOf(staff, { q: `'&|:* \\` })).toEqual([]);
    expect(await idsOf(stranger, { q: '6901234567892' })).toEqual([]);
    expect((await list(staff)).about).toBe(2);
  });

  it('is narrowed by stock, price, picture, category, brand and day', async () => {
    const { connection, ours, staff } = await shops();
    const full = await buildProduct(connection, ours, { price: 5000 });
    const empty = await buildProduct(connection, ours, { stock: 0, price: 9000 });
    await connection.db.media.create({ data: { productId: full.product.id, url: '/a.webp', alt: '', altEn: '', width: 1, height: 1 } });
    const brand = await connection.db.brand.create({ data: { slug: 'a-brand', name: '牌', nameEn: 'Brand' } });
    await connection.db.product.update({
      where: { id: empty.product.id },
      data: { brandId: brand.id, updatedAt: new Date('2020-01-01T00:00:00Z') },
    });
    const only = async (query: Record<string, string>) => {
      const ids = await idsOf(staff, query);
      return ids.length === 1 ? (ids[0] === full.product.id ? 'full' : 'empty') : ids.length;
    };
    expect(await only({ stock: 'in' })).toBe('full');
    expect(await only({ stock: 'out' })).toBe('empty');
    expect(await only({ stock: 'none' })).toBe(0);
    expect(await only({ min: '50.01' })).toBe('empty');
    expect(await only({ max: '50' })).toBe('full');
    expect(await only({ min: '50', max: '90' })).toBe(2);
    expect(await only({ min: 'cheap' })).toBe(2);
    expect(await only({ picture: 'yes' })).toBe('full');
    expect(await only({ picture: 'no' })).toBe('empty');
    expect(await only({ category: full.category.slug })).toBe('full');
    expect(await only({ brand: 'a-brand' })).toBe('empty');
    expect(await only({ since: '2021-01-01' })).toBe('full');
  });

  it('is gone through in any order, down and up, each product once, also those of the same moment', async () => {
    const { connection, ours, staff } = await shops();
    const { category } = await buildProduct(connection, ours);
    await connection.db.product.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        merchantId: ours.merchant.id,
        categoryId: category.id,
        slug: `many-${index}`,
        title: `好物~${index % 7}`,
        titleEn: 'Good',
        createdAt: new Date(Date.UTC(2026, 0, 1 + (index % 5))),
      })),
    });
    for (const sort of ['updated', 'created', 'title'])
      for (const dir of ['up', 'down']) {
        const pages = [await list(staff, { sort, dir })];
        for (let after = pages[0]?.after ?? null; after !== null; after = pages.at(-1)?.after ?? null)
          pages.push(await list(staff, { sort, dir, after }));
        const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
        expect(pages).toHaveLength(3);
        expect(new Set(ids).size).toBe(121);
        expect(ids).toHaveLength(121);
        const back = await list(staff, { sort, dir, before: pages[2]?.before ?? '' });
        expect(back.rows).toEqual(pages[1]?.rows);
      }
  });
});
