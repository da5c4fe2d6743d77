import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { indexProduct } from '@/lib/domain/catalog/index-product';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { searchInput } from '@/lib/domain/catalog/search-inputs';
import { searchProducts } from '@/lib/domain/catalog/search-products';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { deleteBrand } from './delete-brand';
import { deleteCategory } from './delete-category';
import { listBrandsInput, saveBrandInput, saveCategoryInput } from './inputs';
import { listManagedBrands } from './list-brands';
import { listTree } from './list-categories';
import { moveProducts, rebrandProducts } from './move-products';
import { refreshTaxon } from './refresh-taxon';
import { saveBrand } from './save-brand';
import { saveCategory } from './save-category';
import { stepCategory } from './step-category';

const database = testDatabase();

const platform = (connection: Connection) => {
  const ctx = testContext(connection, { kind: 'operator' as const, userId: crypto.randomUUID() });
  const words = (slug: string) => ({ slug, name: `类 ${slug}`, nameEn: `Kind ${slug}` });
  const category = (slug: string, more: object = {}) => saveCategory(ctx, saveCategoryInput.parse({ ...words(slug), ...more }));
  const brand = (slug: string, more: object = {}) => saveBrand(ctx, saveBrandInput.parse({ ...words(slug), ...more }));
  const found = async (query: object) => (await searchProducts(connection, searchInput.parse(query))).products.map(({ slug }) => slug);
  return { ctx, category, brand, found };
};

describe('categories', () => {
  it('are made in two levels, changed by one at a time, put in order and hidden', async () => {
    const connection = await database();
    const { ctx, category } = platform(connection);
    const [top, other] = [await category('top'), await category('other')];
    const [a, b] = [await category('a', { parentId: top }), await category('b', { parentId: top })];
    expect(await refusal(category('c', { parentId: a }))).toBe('CATEGORY_TOO_DEEP');
    expect(await refusal(category('top', { id: top, parentId: other }))).toBe('CATEGORY_TOO_DEEP');
    expect(await refusal(category('a'))).toBe('ADDRESS_TAKEN');
    const change = () => refusal(category('a', { id: a, parentId: top, name: '茶杯' }));
    expect(new Set(await Promise.all([change(), change()]))).toEqual(new Set(['placed', 'VERSION_CONFLICT']));
    await stepCategory(ctx, { id: b, to: 'up' });
    await stepCategory(ctx, { id: b, to: 'up' });
    const ofTop = async () => (await listTree(ctx)).find(({ id }) => id === top)?.children.map(({ slug }) => slug);
    expect(await ofTop()).toEqual(['b', 'a']);
    await category('b', { id: b, parentId: other });
    await category('top', { id: top, hidden: 'on' });
    expect((await listCategories(connection)).map(({ slug, children }) => [slug, children.map((child) => child.slug)])).toEqual([
      ['other', ['b']],
    ]);
    expect(await listCategories(connection, { hidden: true })).toHaveLength(2);
    expect(saveCategoryInput.safeParse({ slug: '茶', name: 'x', nameEn: 'x' }).success).toBe(false);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('are deleted once their products are moved: pages and search follow, and the shops are told', async () => {
    const connection = await database();
    const { ctx, category, found } = platform(connection);
    const { product } = await buildProduct(connection, await buildMerchant(connection));
    await indexProduct(connection.db, product.id);
    const from = product.categoryId;
    const to = await category('moved-to');
    expect(await refusal(deleteCategory(ctx, { id: from }))).toBe('CATEGORY_IN_USE');
    expect(await refusal(moveProducts(ctx, { from, to: crypto.randomUUID() }))).toBe('NOT_FOUND');
    expect(await moveProducts(ctx, { from, to })).toBe(1);
    await refreshTaxon(ctx, { of: 'category', id: from });
    expect(await found({ category: 'moved-to' })).toEqual([product.slug]);
    expect((await readProduct(connection, product.slug))?.categories.map(({ slug }) => slug)).toEqual(['moved-to']);
    await deleteCategory(ctx, { id: from });
    expect(await refusal(deleteCategory(ctx, { id: from }))).toBe('NOT_FOUND');
    const audit = await connection.db.auditEntry.findMany({ where: { entity: 'category' }, orderBy: { at: 'asc' } });
    expect(audit.map(({ action, merchantId }) => [action, merchantId])).toEqual([
      ['category.create', null],
      ['category.move_products', product.merchantId],
      ['category.delete', null],
    ]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});

describe('brands', () => {
  it('are found by name, changed, made one of two, and deleted when no product has them', async () => {
    const connection = await database();
    const { ctx, brand, found } = platform(connection);
    const { product } = await buildProduct(connection, await buildMerchant(connection));
    const [one, two] = [await brand('yaoji'), await brand('yao-ji')];
    await connection.db.product.update({ where: { id: product.id }, data: { brandId: two } });
    await indexProduct(connection.db, product.id);
    expect((await readProduct(connection, product.slug))?.brand?.slug).toBe('yao-ji');
    expect(await refusal(brand('yaoji'))).toBe('ADDRESS_TAKEN');
    await brand('yaoji', { id: one, version: 1, name: '窑集' });
    expect(await refusal(brand('yaoji', { id: one, version: 1 }))).toBe('VERSION_CONFLICT');
    expect(await refusal(deleteBrand(ctx, { id: two }))).toBe('BRAND_IN_USE');
    expect(await rebrandProducts(ctx, { from: two, to: one })).toBe(1);
    await refreshTaxon(ctx, { of: 'brand', id: two });
    expect(await found({ brand: 'yaoji' })).toEqual([product.slug]);
    expect(await found({ q: '窑集' })).toEqual([product.slug]);
    await deleteBrand(ctx, { id: two });
    expect((await listManagedBrands(ctx, listBrandsInput.parse({ q: '窑' }))).rows).toMatchObject([{ slug: 'yaoji', products: 1 }]);
    expect(await rebrandProducts(ctx, { from: one, to: undefined })).toBe(1);
    await refreshTaxon(ctx, { of: 'brand', id: one });
    expect(await found({ brand: 'yaoji' })).toEqual([]);
  });
});
