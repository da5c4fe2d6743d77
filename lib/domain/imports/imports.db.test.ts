import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelTask } from '@/lib/domain/tasks/cancel-task';
import { resumeTask } from '@/lib/domain/tasks/resume-task';
import { undoTask } from '@/lib/domain/tasks/undo-task';
import { buildMerchant, buildPaidOrder } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { testFiles } from '@/lib/testing/files';
import { importShop, manyRows } from '@/lib/testing/imports';
import { readImport } from './read-imports';

const database = testDatabase();
const files = testFiles();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

const sums = async ({ db }: Connection) => ({
  products: await db.product.count(),
  skus: await db.variant.count(),
  prices: await db.priceChange.count(),
  movements: await db.stockMovement.count({ where: { kind: { in: ['receipt', 'adjustment'] } } }),
  stock: (await db.stockLevel.aggregate({ _sum: { onHand: true } }))._sum.onHand,
  options: await db.optionValue.count(),
  audits: await db.auditEntry.count({ where: { action: { in: ['product.import', 'variant.import', 'stock.receipt'] } } }),
});

describe('five thousand rows, one in a hundred of them wrong', () => {
  it('are tried without a trace, applied, and change nothing a second time', async () => {
    const { connection, category, upload, tried, begin, run, refused, bring } = await importShop(database, files);
    const before = await sums(connection);
    const id = await upload(manyRows(5000, category.slug));
    const check = await tried(id);
    expect(check).toMatchObject({ state: 'done', total: 5000, done: 5000, failed: 50, outcomes: { created: 4950, failed: 50 } });
    expect((await refused(check.id))[0]).toEqual([101, 'CELL_INVALID', { field: 'price', value: 'free' }]);
    expect(await sums(connection)).toEqual(before);
    const applied = await run(await begin(id));
    expect(applied).toMatchObject({ state: 'done', total: 5000, done: 5000, outcomes: { created: 4950, failed: 50 } });
    const after = await sums(connection);
    expect(after).toMatchObject({ products: 2501, skus: 4951, prices: 4950 });
    expect(await checkInvariants(connection.pool)).toEqual([]);
    const again = await bring(manyRows(4999, category.slug).replace('free', '33.5')).catch((error: { code?: string }) => error.code);
    expect(again).toMatchObject({ state: 'done', outcomes: { created: 1, failed: 48, unchanged: 4950 } });
    const twice = await upload(manyRows(5000, category.slug));
    expect(await tried(twice)).toMatchObject({ outcomes: { unchanged: 4950, failed: 50 } });
    expect(await refusal(begin(twice))).toBe('IMPORT_NOTHING');
  }, 120_000);

  it('go on where they were when the process dies, and end the same', async () => {
    const { connection, category, upload, tried, begin, run, staff } = await importShop(database, files);
    const id = await upload(manyRows(2000, category.slug));
    await tried(id);
    const taskId = await begin(id);
    expect(await run(taskId, 0)).toMatchObject({ state: 'running', done: 500 });
    // The server goes away in the middle of the next step: PostgreSQL ends its connection.
    const dying = run(taskId);
    const killed = async () => {
      for (let tries = 0; tries < 400; tries += 1) {
        const { rowCount } = await connection.pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
             and state in ('active', 'idle in transaction') and query ilike '%Product%'`,
        );
        if ((rowCount ?? 0) > 0) return true;
      }
      return false;
    };
    const [outcome] = await Promise.all([
      dying.then(
        () => 'done',
        () => 'died',
      ),
      killed(),
    ]);
    expect(outcome).toBe('died');
    const half = await run(taskId);
    expect(half).toMatchObject({ state: 'done', done: 2000, outcomes: { created: 1980, failed: 20 } });
    expect(await sums(connection)).toMatchObject({ products: 1001, skus: 1981, prices: 1980 });
    expect(await checkInvariants(connection.pool)).toEqual([]);
    expect(await readImport(staff, id)).toMatchObject({ apply: { state: 'done' } });
  }, 120_000);

  it('stop where they are when they are cancelled, and can be gone on with', async () => {
    const { connection, category, upload, tried, begin, run, staff } = await importShop(database, files);
    const id = await upload(manyRows(1500, category.slug));
    await tried(id);
    const taskId = await begin(id);
    await run(taskId, 0);
    await cancelTask(staff, { id: taskId });
    expect(await run(taskId)).toMatchObject({ state: 'cancelled', done: 500 });
    expect(await connection.db.variant.count()).toBe(496);
    await resumeTask(staff, { id: taskId });
    expect(await run(taskId)).toMatchObject({ state: 'done', done: 1500 });
    expect(await connection.db.variant.count()).toBe(1486);
  }, 120_000);
});

describe('an exported file', () => {
  it.each(['csv', 'xlsx'] as const)('as %s is read back as no change, and its edits as changes', async (format) => {
    const { connection, category, shop, bring, exported, upload, tried, changes, staff } = await importShop(database, files);
    await bring(manyRows(10, category.slug));
    await connection.db.product.updateMany({
      where: { slug: 'cup-1' },
      data: { description: 'a\r\nb', summary: "'=1", specs: [{ name: '材质|', nameEn: '', value: '瓷', valueEn: '' }] },
    });
    await connection.db.variant.updateMany({ where: { sku: 'CUP-3' }, data: { barcode: '0069012345678', listPrice: 9999 } });
    const same = await tried(await upload(await exported(format)));
    expect(same).toMatchObject({ state: 'done', outcomes: { unchanged: 11 } });
    const text = new TextDecoder().decode(await exported('csv', 'en'));
    const edited = text.replace('"Cup 1"', '"Mug 1"').replace('"10.50"', '"11.00"');
    const check = await tried(await upload(edited));
    expect(new Set(await changes(check.id))).toEqual(
      new Set([
        ['CUP-0', 'changed', [{ field: 'price', before: '10.50', after: '11.00' }]],
        ['CUP-2', 'changed', [{ field: 'titleEn', before: 'Cup 1', after: 'Mug 1' }]],
      ]),
    );
    expect(await readImport(testContext(connection, (await buildMerchant(connection)).actor), check.id)).toBeNull();
    expect(staff.actor.merchantId).toBe(shop.merchant.id);
  });

  it('says what stock was: what was sold since then is never taken back', async () => {
    const { connection, product, variant, exported, bring, upload, tried, refused, shop } = await importShop(database, files);
    const text = new TextDecoder().decode(await exported('csv'));
    await buildPaidOrder(connection, product.id, 3);
    await connection.db.$executeRaw`update "StockLevel" set "onHand" = 8, "version" = 2 where "variantId" = ${variant.id}::uuid`;
    await connection.db.stockMovement.create({
      data: {
        variantId: variant.id,
        warehouseId: shop.warehouse.id,
        kind: 'adjustment',
        deltaOnHand: -2,
        deltaReserved: 0,
        actor: 'system',
      },
    });
    expect(await tried(await upload(text))).toMatchObject({ outcomes: { unchanged: 1 } });
    const edited = await tried(await upload(text.replace(/,10,0,10\r\n/, ',12,0,10\r\n')));
    expect(await refused(edited.id)).toEqual([[2, 'STOCK_MOVED', { was: 10, now: 8 }]]);
    const below = await tried(await upload(text.replace(/,10,0,10\r\n/, ',2,0,8\r\n')));
    expect(await refused(below.id)).toEqual([[2, 'STOCK_BELOW_RESERVED', { reserved: 3 }]]);
    await bring(text.replace(/,10,0,10\r\n/, ',12,1,8\r\n'));
    expect(await connection.db.stockLevel.findFirst({ where: { variantId: variant.id } })).toMatchObject({
      onHand: 12,
      reserved: 3,
      safety: 1,
    });
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});

describe('an import that is taken back', () => {
  it('leaves what was changed again, moves stock back, and takes what it made off sale', async () => {
    const { connection, category, product, variant, shop, staff, bring, run } = await importShop(database, files);
    const long = '详'.repeat(500);
    await connection.db.product.update({ where: { id: product.id }, data: { description: long } });
    const head = 'SKU,商品标识,标题,描述,分类,状态,售价,划线价,重量,库存';
    const task = await bring(
      [
        head,
        `${variant.sku},${product.slug},新名,${'新'.repeat(300)},${category.slug},,20,25,300,14`,
        `NEW-1,fresh,新品,,${category.slug},上架,9,,100,3`,
      ].join('\n'),
    );
    expect(task).toMatchObject({ outcomes: { created: 1, changed: 1 } });
    await connection.db.variant.update({ where: { id: variant.id }, data: { price: 2100 } });
    await buildPaidOrder(connection, product.id, 2);
    const { id } = await undoTask(staff, { id: task.id });
    expect(await undoTask(staff, { id: task.id })).toEqual({ id });
    expect(await run(id)).toMatchObject({ state: 'done', undoOfId: task.id, outcomes: { changed: 2 } });
    expect(await connection.db.variant.findUnique({ where: { id: variant.id } })).toMatchObject({ price: 2100, listPrice: null });
    expect(await connection.db.product.findUnique({ where: { id: product.id } })).toMatchObject({ title: '青瓷杯', description: long });
    expect(await connection.db.stockLevel.findFirst({ where: { variantId: variant.id } })).toMatchObject({ onHand: 10, reserved: 2 });
    expect(
      await connection.db.variant.findFirst({ where: { merchantId: shop.merchant.id, sku: 'NEW-1' }, include: { product: true } }),
    ).toMatchObject({
      active: false,
      product: { status: 'archived' },
    });
    expect(await checkInvariants(connection.pool)).toEqual([]);
    expect(await refusal(undoTask(staff, { id }))).toBe('TASK_NOT_UNDOABLE');
  });
});
