import { describe, expect, it } from 'vitest';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { colours, editorShop, refusalOf, save, viewOf } from '@/lib/testing/editor';
import { createProduct } from './create-product';
import { duplicateProduct } from './duplicate-product';
import { readPreview } from './read-product';
import { turnProduct } from './turn-product';

const database = testDatabase();

describe('going live', () => {
  it('needs what shoppers need; what is live already can be changed without it', async () => {
    const { connection, product, category, staff } = await editorShop(await database());
    const draft = await createProduct(staff, { title: '草稿', titleEn: 'Draft', categoryId: category.id, price: 100 });
    expect(await refusalOf(save(staff, draft.id, { status: 'live' }))).toBe('NOT_READY status');
    expect(await viewOf(staff, draft.id)).toMatchObject({ version: 1, fields: { status: 'draft' } });
    expect(await refusalOf(save(staff, product.id, { 'media.0.remove': 'on' }))).toBe('NOT_READY status');
    await connection.db.media.deleteMany({ where: { productId: product.id } });
    expect(await save(staff, product.id, { title: '仍可修改' })).toEqual({ version: 2 });
  });

  it('happens by itself at its time, and archiving too; what isn’t ready stays a draft', async () => {
    const { connection, product, category, staff } = await editorShop(await database());
    const at = (hour: number) => new Date(`2027-01-01T${String(hour).padStart(2, '0')}:00:00+08:00`);
    const system = (now: Date) => testContext(connection, { kind: 'system' } as const, now);
    await save(staff, product.id, { status: 'draft', publishAt: '2027-01-01T09:00', archiveAt: '2027-01-01T18:00' });
    expect(await connection.db.timer.findMany({ where: { kind: 'product' } })).toMatchObject([{ subjectId: product.id, dueAt: at(9) }]);
    expect(await turnProduct(system(at(8)), product.id)).toEqual(at(9));
    expect(await turnProduct(system(at(9)), product.id)).toEqual(at(18));
    expect((await viewOf(staff, product.id)).fields).toMatchObject({ status: 'live', publishAt: '' });
    expect(await turnProduct(system(at(18)), product.id)).toBeNull();
    expect((await viewOf(staff, product.id)).fields).toMatchObject({ status: 'archived', archiveAt: '' });
    const draft = await createProduct(staff, { title: '草稿', titleEn: '', categoryId: category.id, price: 100 });
    await save(staff, draft.id, { publishAt: '2027-01-01T09:00' });
    expect(await turnProduct(system(at(9)), draft.id)).toBeNull();
    expect((await viewOf(staff, draft.id)).fields).toMatchObject({ status: 'draft', publishAt: '2027-01-01T09:00' });
  });

  it('can be looked at before, by its own shop alone', async () => {
    const { category, staff, stranger } = await editorShop(await database());
    const { id } = await createProduct(staff, { title: '草稿', titleEn: '', categoryId: category.id, price: 100 });
    expect((await readPreview(staff, id))?.title).toBe('草稿');
    expect(await readPreview(stranger, id)).toBeNull();
  });
});

describe('a copy', () => {
  it('is a draft with the same options, pictures and prices, and codes and stock of its own', async () => {
    const { connection, product, staff, stranger } = await editorShop(await database());
    await save(staff, product.id, { ...colours, 'media.0.for': 'v:n2', 'media.0.alt': '蓝色' }, /^skus/);
    expect(await refusalOf(duplicateProduct(stranger, { id: product.id }))).toBe('NOT_FOUND');
    const { id } = await duplicateProduct(staff, { id: product.id });
    const [first, copy] = [await viewOf(staff, product.id), await viewOf(staff, id)];
    expect(copy.fields).toMatchObject({ status: 'draft', title: '青瓷杯 副本' });
    expect(copy.skus.map(({ price }) => price)).toEqual(first.skus.map(({ price }) => price));
    expect(copy.skus.some(({ sku }) => first.skus.some((one) => one.sku === sku))).toBe(false);
    expect(copy.media).toMatchObject([{ url: '/media/demo/x.webp', alt: '蓝色', skus: [copy.skus[1]?.id] }]);
    const levels = await connection.db.stockLevel.findMany({ where: { variant: { productId: id } } });
    expect(levels.map(({ onHand }) => onHand)).toEqual([0, 0]);
  });
});
