import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { colours, editorShop, formOf, refusalOf, save, viewOf } from '@/lib/testing/editor';
import { createProduct } from './create-product';
import { saveProductInput } from './editor-inputs';
import { listPrices, listProductChanges } from './product-history';
import { readNewAddress, readProduct } from './read-product';
import { saveProduct } from './save-product';

// The editor's one command: all that a form says, or nothing.

const database = testDatabase();
describe('a new product', () => {
  it('is a draft with an address, one SKU in every warehouse and a price that is kept', async () => {
    const { connection, ours, category, staff } = await editorShop(await database());
    await connection.db.warehouse.create({ data: { merchantId: ours.merchant.id, name: '二仓', nameEn: 'Two', provinceCode: '310000' } });
    const { id } = await createProduct(staff, { title: '青瓷碗', titleEn: '', categoryId: category.id, price: 4500 });
    const view = await viewOf(staff, id);
    expect(view.fields).toMatchObject({ status: 'draft', slug: 'qing-ci-wan' });
    expect(view.skus).toMatchObject([{ sku: 'QING-CI-WAN-01', price: '45.00', active: true }]);
    expect(await connection.db.stockLevel.count({ where: { variantId: view.skus[0]?.id ?? '' } })).toBe(2);
    expect((await listPrices(staff, id))[0]?.points).toMatchObject([{ price: 4500, listPrice: null }]);
    expect(await refusalOf(createProduct(staff, { title: 'x', titleEn: '', categoryId: ours.merchant.id, price: 1 }))).toBe(
      'INVALID_INPUT categoryId',
    );
    const second = await createProduct(staff, { title: '青瓷碗', titleEn: '', categoryId: category.id, price: 4500 });
    expect((await viewOf(staff, second.id)).fields.slug).toBe('qing-ci-wan-2');
  });
});

describe('saving', () => {
  it('is once for each version, by its own shop, told in the audit, and the search and the pages follow', async () => {
    const { connection, product, staff, stranger } = await editorShop(await database());
    const form = formOf(await viewOf(staff, product.id));
    const changed = saveProductInput.parse({
      ...form,
      title: '新名',
      'specs.0.name': '材质',
      'specs.0.value': '青瓷',
      'specs.0.nameEn': '',
      'specs.0.valueEn': '',
    });
    expect(await refusalOf(saveProduct(stranger, changed))).toBe('NOT_FOUND');
    const both = await Promise.all([refusalOf(saveProduct(staff, changed)), refusalOf(saveProduct(staff, { ...changed, title: '迟到' }))]);
    expect(new Set(both)).toEqual(new Set(['VERSION_CONFLICT', 'done']));
    expect(await viewOf(staff, product.id)).toMatchObject({ version: 2, specs: [{ name: '材质' }] });
    const [change] = await listProductChanges(staff, product.id);
    expect(change).toMatchObject({ action: 'product.update', version: 2 });
    expect(change?.parts.map(({ name }) => name).toSorted()).toEqual(['specs', 'title']);
    expect(await listProductChanges(stranger, product.id)).toEqual([]);
    expect((await waitingJobs(connection)).map(({ task }) => task)).toEqual(expect.arrayContaining(['search.index', 'stock.check']));
  });

  it('sees a SKU that was changed elsewhere', async () => {
    const { connection, product, variant, staff } = await editorShop(await database());
    const form = saveProductInput.parse(formOf(await viewOf(staff, product.id)));
    await connection.db.variant.update({ where: { id: variant.id }, data: { price: 100, version: 2 } });
    expect(await refusalOf(saveProduct(staff, form))).toBe('VERSION_CONFLICT');
    expect((await viewOf(staff, product.id)).version).toBe(1);
  });

  it('moves the address: the old one leads to the new one, and is nobody else’s', async () => {
    const { connection, ours, product, staff } = await editorShop(await database());
    await save(staff, product.id, { slug: 'new-home' });
    expect(await readNewAddress(connection, product.slug)).toBe('new-home');
    expect(await readProduct(connection, product.slug)).toBeNull();
    const other = await buildProduct(connection, ours);
    expect(await refusalOf(save(staff, other.product.id, { slug: 'new-home' }))).toBe('SLUG_TAKEN slug');
    expect(await refusalOf(save(staff, other.product.id, { slug: product.slug }))).toBe('SLUG_TAKEN slug');
    await save(staff, product.id, { slug: product.slug });
    expect(await readNewAddress(connection, product.slug)).toBeNull();
    expect(await readNewAddress(connection, 'new-home')).toBe(product.slug);
  });
});

describe('options and SKUs', () => {
  it('make the matrix: the SKU that there was stays, new ones lie everywhere with nothing on hand', async () => {
    const { connection, product, variant, staff } = await editorShop(await database());
    await save(staff, product.id, {
      ...colours,
      'skus.0.key': 'n1',
      'skus.1.key': 'n2',
      'skus.1.sku': 'BLUE',
      'skus.1.price': '50',
      'skus.1.active': 'on',
      'skus.1.barcode': '',
      'skus.1.listPrice': '60',
      'skus.1.weightGrams': '5',
    });
    const { options, skus } = await viewOf(staff, product.id);
    expect(options).toMatchObject([{ name: '颜色', values: [{ value: '红' }, { value: '蓝' }] }]);
    expect(skus).toMatchObject([{ id: variant.id }, { sku: 'BLUE', price: '50.00', listPrice: '60.00', weightGrams: '5' }]);
    expect(await connection.db.stockLevel.findMany({ where: { variantId: skus[1]?.id ?? '' } })).toMatchObject([{ onHand: 0 }]);
    expect((await readProduct(connection, product.slug))?.variants).toHaveLength(2);
  });

  it('need no rows for new values: they begin like their neighbours, with a code of their own', async () => {
    const { product, variant, staff } = await editorShop(await database());
    await save(staff, product.id, colours, /^skus/);
    const { skus } = await viewOf(staff, product.id);
    expect(skus).toMatchObject([
      { id: variant.id, price: '29.90' },
      { price: '29.90', weightGrams: '300', active: true },
    ]);
    expect(new Set(skus.map(({ sku }) => sku)).size).toBe(2);
  });

  it('keep what was sold when its value goes, delete what never was, and bring it back by its name', async () => {
    const { connection, category, product, variant, staff } = await editorShop(await database());
    await save(staff, product.id, colours, /^skus/);
    await buildPaidOrderOf(connection, product.id, variant.id);
    await save(staff, product.id, {}, /^(skus|options\.0\.values\.0)/);
    const kept = (await viewOf(staff, product.id)).skus.find(({ id }) => id === variant.id);
    expect(kept).toMatchObject({ active: false });
    expect((await readProduct(connection, product.slug))?.options[0]?.values.map(({ value }) => value)).toEqual(['蓝']);
    expect(await connection.db.orderLine.count({ where: { variantId: variant.id } })).toBe(1);
    await save(
      staff,
      product.id,
      { 'options.0.values.1.key': 'n9', 'options.0.values.1.value': '红', 'options.0.values.1.valueEn': 'Red' },
      /^skus/,
    );
    expect((await viewOf(staff, product.id)).skus.find(({ id }) => id === variant.id)).toMatchObject({ active: true });

    const draft = await createProduct(staff, { title: '草稿', titleEn: '', categoryId: category.id, price: 100 });
    await save(staff, draft.id, colours, /^skus/);
    await save(staff, draft.id, {}, /^(skus|options\.0\.values\.1)/);
    expect((await viewOf(staff, draft.id)).skus).toHaveLength(1);
    expect(await connection.db.optionValue.count({ where: { option: { productId: draft.id } } })).toBe(1);
  });

  it('have codes of their own in the shop: a clash is named beside its field, two may change places', async () => {
    const { connection, ours, product, staff } = await editorShop(await database());
    const other = await buildProduct(connection, ours);
    expect(await refusalOf(save(staff, product.id, { 'skus.0.sku': other.variant.sku }))).toBe('SKU_TAKEN skus.0.sku');
    await save(staff, product.id, colours, /^skus/);
    const [one, two] = (await viewOf(staff, product.id)).skus;
    await save(staff, product.id, { 'skus.0.sku': two?.sku ?? '', 'skus.1.sku': one?.sku ?? '' });
    expect((await viewOf(staff, product.id)).skus.map(({ sku }) => sku)).toEqual([two?.sku, one?.sku]);
    const low = saveProductInput.safeParse({ ...formOf(await viewOf(staff, product.id)), 'skus.0.price': '9', 'skus.0.listPrice': '8' });
    expect(low.error?.issues).toMatchObject([{ path: ['skus', 0, 'listPrice'], message: 'list_price' }]);
  });

  it('fill what is left empty, and refuse a SKU without a price', async () => {
    const { product, staff } = await editorShop(await database());
    await save(staff, product.id, colours, /^skus/);
    const form = formOf(await viewOf(staff, product.id));
    const parsed = saveProductInput.safeParse({ ...form, 'skus.1.price': '' });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['skus.1.price']);
    await saveProduct(staff, saveProductInput.parse({ ...form, 'skus.1.price': '', fillPrice: '77' }));
    expect((await viewOf(staff, product.id)).skus.map(({ price }) => price)).toEqual(['29.90', '77.00']);
  });
});

/** An order of the product's first SKU, which is the one that has stock. */
async function buildPaidOrderOf(connection: Connection, productId: string, variantId: string): Promise<void> {
  await connection.db.variant.updateMany({ where: { productId, id: { not: variantId } }, data: { active: false } });
  await buildPaidOrder(connection, productId, 1);
  await connection.db.variant.updateMany({ where: { productId }, data: { active: true } });
}
