import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { testFiles } from '@/lib/testing/files';
import { importHead, importShop, importWorld, manyRows } from '@/lib/testing/imports';
import { checkImport } from './check-import';
import { readImport } from './read-imports';

const database = testDatabase();
const files = testFiles();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('rows', () => {
  it('are refused one by one, each with what is wrong with it', async () => {
    const { connection, category, variant, upload, tried, refused } = await importShop(database, files);
    const other = await buildMerchant(connection);
    const foreign = await buildProduct(connection, other);
    const rows = [
      importHead,
      `a,标题,T,${category.slug},上架,,,A-1,10,9,100,`,
      `b,标题,T,nowhere,上架,,,B-1,10,,100,`,
      `c,标题,T,${category.slug},上架,,,C-1,10,,100,5`,
      `c,标题,T,${category.slug},上架,,,C-2,10,,100,5`,
      `d,标题,T,${category.slug},上架,颜色,青,D-1,10,,100,`,
      `d,别的,T,${category.slug},上架,颜色,白,D-2,10,,100,`,
      `d,标题,T,${category.slug},上架,颜色,青,D-3,10,,100,`,
      `c,标题,T,${category.slug},上架,,,C-3,10,,100,`,
      `e,标题,T,${category.slug},上架,,,C-1,10,,100,`,
      `${foreign.product.slug},标题,T,${category.slug},上架,,,F-1,10,,100,`,
      `other,,,,,,,${variant.sku},10,,,`,
      `g,标题,T,${category.slug},上架,,,G-1,10,,100,,more`,
      `h,,,${category.slug},上架,,,H-1,10,,100,`,
      `i,标题,T,${category.slug},上架,,,I-1,10,,100,`,
    ];
    const task = await tried(await upload(rows.join('\n')));
    expect(await refused(task.id)).toEqual([
      [2, 'LIST_PRICE_BELOW_PRICE', {}],
      [3, 'CELL_UNKNOWN', { field: 'category', value: 'nowhere' }],
      [5, 'OPTIONS_TAKEN', { sku: 'C-1' }],
      [7, 'PRODUCT_FIELDS_DIFFER', { field: 'title', row: 6 }],
      [8, 'OPTIONS_TAKEN', { sku: 'D-1' }],
      [9, 'PRODUCT_APART', { row: 4 }],
      [10, 'SKU_TWICE', { row: 4 }],
      [11, 'HANDLE_TAKEN', { value: foreign.product.slug }],
      [12, 'SKU_ELSEWHERE', expect.anything()],
      [13, 'ROW_BROKEN', {}],
      [14, 'CELL_MISSING', { field: 'title' }],
    ]);
    expect(task.outcomes).toEqual({ created: 3, failed: 11 });
  });

  it('change what a SKU and its product are, and leave alone what they don’t say', async () => {
    const { connection, product, variant, bring, changes } = await importShop(database, files);
    const task = await bring(`SKU,售价,划线价,标题,状态\n${variant.sku},19.9,39,新名,下架\n`);
    expect(await changes(task.id)).toEqual([
      [
        variant.sku,
        'changed',
        [
          { field: 'title', before: '青瓷杯', after: '新名' },
          { field: 'status', before: 'live', after: 'archived' },
          { field: 'price', before: '29.90', after: '19.90' },
          { field: 'listPrice', before: null, after: '39.00' },
        ],
      ],
    ]);
    expect(await connection.db.variant.findUnique({ where: { id: variant.id } })).toMatchObject({
      price: 1990,
      listPrice: 3900,
      weightGrams: 300,
      version: 2,
    });
    expect(await connection.db.product.findUnique({ where: { id: product.id } })).toMatchObject({
      title: '新名',
      titleEn: 'Celadon cup',
      status: 'archived',
      version: 2,
    });
    expect(await connection.db.priceChange.count({ where: { variantId: variant.id } })).toBe(1);
    const audit = await connection.db.auditEntry.findMany({ where: { action: 'variant.import' } });
    expect(audit).toMatchObject([
      { entityId: variant.id, before: { price: '29.90', listPrice: null }, after: { price: '19.90', listPrice: '39.00' } },
    ]);
  });

  it('add a SKU to a product that is there, with a value that its option had not', async () => {
    const { connection, category, bring, upload, tried, refused } = await importShop(database, files);
    await bring(manyRows(2, category.slug));
    await bring(`SKU,商品标识,选项1名称,选项1值,售价,重量\nCUP-9,cup-0,颜色,黑,12,250\n`);
    const values = await connection.db.optionValue.findMany({
      where: { option: { product: { slug: 'cup-0' } } },
      orderBy: { position: 'asc' },
    });
    expect(values.map(({ value }) => value)).toEqual(['青', '白', '黑']);
    const wrong = await tried(
      await upload(
        `SKU,商品标识,选项1名称,选项1值,售价,重量\nCUP-9,cup-0,颜色,红,12,250\nCUP-10,cup-0,尺寸,大,12,250\nCUP-11,cup-0,,,12,250\n`,
      ),
    );
    expect(await refused(wrong.id)).toEqual([
      [2, 'OPTIONS_FIXED', { value: '红' }],
      [3, 'OPTIONS_DIFFER', { names: '颜色' }],
      [4, 'OPTIONS_DIFFER', { names: '颜色' }],
    ]);
  });
});

describe('a file', () => {
  it('is read in the encodings that spreadsheets here write', async () => {
    const { upload, tried, variant, changes } = await importShop(database, files);
    const task = await tried(await upload(iconv.encode(`SKU编码,标题\n${variant.sku},汝窑杯\n`, 'gbk')));
    expect(await changes(task.id)).toEqual([[variant.sku, 'changed', [{ field: 'title', before: '青瓷杯', after: '汝窑杯' }]]]);
  });

  it('is refused whole when it is none, empty, too large, or broken off', async () => {
    const { connection, upload, beginCheck, run, variant } = await importShop(database, files);
    expect(await refusal(upload(''))).toBe('FILE_EMPTY');
    expect(await refusal(upload('SKU,标题\n'))).toBe('FILE_EMPTY');
    expect(await refusal(upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])))).toBe('FILE_UNREADABLE');
    expect(await refusal(upload(new Uint8Array([1, 0, 2, 0, 3])))).toBe('FILE_UNREADABLE');
    const rows = Array.from({ length: 50 }, (_, index) => `X-${index},x`).join('\n');
    const half = await upload(`SKU,标题\n${rows}\n${variant.sku},"half a na`);
    expect(await run(await beginCheck(half))).toMatchObject({ state: 'failed', failure: { code: 'FILE_BROKEN', params: { row: 52 } } });
    expect(await connection.db.importFile.count()).toBe(1);
  });

  it('with two columns of a name has one of them read, and can’t have both read as the same', async () => {
    const { staff, upload } = await importShop(database, files);
    const id = await upload('SKU,售价,价格\nA,1,2\n');
    const file = await readImport(staff, id);
    expect(file?.mapping).toEqual(['sku', 'price', null]);
    expect(await refusal(checkImport(staff, { id, 'column[]': ['sku', 'price', 'price'] }))).toBe('COLUMN_TWICE');
    expect(await refusal(checkImport(staff, { id, 'column[]': [null, 'price', null] }))).toBe('COLUMN_NEEDED');
  });

  it('is read the next time as the shop has said, by that shop alone', async () => {
    const { connection, staff, upload } = await importShop(database, files);
    const text = '货,价\nA,1\n';
    const first = await upload(text);
    expect((await readImport(staff, first))?.mapping).toEqual([null, null]);
    await checkImport(staff, { id: first, 'column[]': ['sku', 'price'] });
    expect((await readImport(staff, await upload(text)))?.mapping).toEqual(['sku', 'price']);
    const stranger = testContext(connection, (await buildMerchant(connection)).actor);
    const theirs = importWorld(connection, files, stranger);
    expect((await readImport(stranger, await theirs.upload(text)))?.mapping).toEqual([null, null]);
    expect(await refusal(checkImport(stranger, { id: first, 'column[]': ['sku', 'price'] }))).toBe('NOT_FOUND');
  });

  it('of stock alone is for who may change stock, and stock for nobody else', async () => {
    const { connection, shop, staff, upload, variant } = await importShop(database, files);
    const as = (role: 'warehouse' | 'catalogue' | 'support') => testContext(connection, { ...shop.actor, role });
    const id = await upload(`SKU,库存,售价\n${variant.sku},5,1\n`);
    const stock = `stock:${shop.warehouse.id}` as const;
    expect((await readImport(staff, id))?.mapping).toEqual(['sku', stock, 'price']);
    expect(await refusal(checkImport(as('catalogue'), { id, 'column[]': ['sku', stock, 'price'] }))).toBe('COLUMN_DENIED');
    expect(await refusal(checkImport(as('warehouse'), { id, 'column[]': ['sku', stock, null] }))).toBe('NOT_FOUND');
    expect(await refusal(checkImport(as('support'), { id, 'column[]': ['sku', null, null] }))).toBe('NOT_FOUND');
    const own = importWorld(connection, files, as('warehouse'));
    const file = await own.upload(`SKU,库存,售价\n${variant.sku},5,1\n`, 'stock');
    expect((await readImport(as('warehouse'), file))?.mapping).toEqual(['sku', stock, null]);
  });
});
