import { describe, expect, it } from 'vitest';
import { updateVariant } from '@/lib/domain/catalog/update-variant';
import { cancelTask } from '@/lib/domain/tasks/cancel-task';
import { readReport } from '@/lib/domain/tasks/read-report';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { resumeTask } from '@/lib/domain/tasks/resume-task';
import { runTask } from '@/lib/domain/tasks/run-task';
import { undoTask } from '@/lib/domain/tasks/undo-task';
import { newId } from '@/lib/shared/id';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { refusalOf } from '@/lib/testing/editor';
import { bulkTask } from './bulk-task';
import type { BulkChange, BulkSelection } from './inputs';
import { previewBulk } from './preview-bulk';
import { startBulk } from './start-bulk';

const database = testDatabase();
const kinds = { products_bulk: bulkTask, stock_bulk: bulkTask };
const cheaper = { kind: 'price', by: 'percent', amount: -1000, rounding: 'fen', listPrice: 'keep' } as const;

/** A shop with so many products, and another with one. */
async function bulkShop(count: number) {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const products = [];
  for (let index = 0; index < count; index += 1) products.push(await buildProduct(connection, ours, { price: 1000 + index }));
  const foreign = await buildProduct(connection, theirs);
  const staff = testContext(connection, ours.actor);
  const run = async (id: string) => {
    await runTask(testContext(connection, { kind: 'system' }), kinds, id);
    return { task: await readTask(staff, id), items: (await readReport(staff, id, {})).items };
  };
  const begin = (selection: BulkSelection, change: BulkChange, key = newId()) => startBulk(staff, { selection, change, key });
  return {
    connection,
    ours,
    staff,
    foreign,
    products,
    ids: products.map(({ product }) => product.id),
    stranger: testContext(connection, theirs.actor),
    begin,
    run,
    done: async (selection: BulkSelection, change: BulkChange) => run((await begin(selection, change)).id),
    back: async (id: string) => run((await undoTask(staff, { id })).id),
    prices: async () =>
      (await connection.db.variant.findMany({ where: { merchantId: ours.merchant.id }, orderBy: { product: { createdAt: 'asc' } } })).map(
        ({ price }) => price,
      ),
  };
}

describe('prices of many', () => {
  it('are seen before they change, change for the chosen products of the own shop alone, and go back', async () => {
    const { connection, staff, ids, foreign, products, done, back, prices } = await bulkShop(3);
    const chosen = { ids: [...ids.slice(0, 2), foreign.product.id] };
    await connection.db.variant.update({ where: { id: products[1]?.variant.id ?? '' }, data: { price: 500, listPrice: 520 } });
    const dearer = { ...cheaper, amount: 1000 };
    const before = await prices();
    expect(await previewBulk(staff, chosen, dearer)).toMatchObject({
      products: 2,
      more: false,
      changed: 1,
      refused: 1,
      rows: [{ subject: products[0]?.variant.sku, changes: [{ field: 'price', before: '10.00', after: '11.00' }] }],
      refusals: [{ reason: { code: 'LIST_PRICE_BELOW_PRICE' } }],
    });
    expect(await prices()).toEqual(before);
    const { task, items } = await done(chosen, dearer);
    expect(task).toMatchObject({ state: 'done', total: 2, done: 2, failed: 1, outcomes: { changed: 1, failed: 1 } });
    expect(items.map(({ failure }) => failure?.code)).toEqual([undefined, 'LIST_PRICE_BELOW_PRICE']);
    expect(await prices()).toEqual([1100, 500, 1002]);
    const history = await connection.db.priceChange.findMany({ where: { variantId: products[0]?.variant.id ?? '' } });
    expect(history.map(({ price }) => price)).toEqual([1100]);
    expect(await connection.db.auditEntry.count({ where: { action: 'variant.price' } })).toBe(1);
    expect((await waitingJobs(connection)).map(({ task: job }) => job)).toContain('search.index');

    const undone = await back(task?.id ?? '');
    expect(undone.task).toMatchObject({ state: 'done', outcomes: { changed: 1 } });
    expect(await prices()).toEqual([1000, 500, 1002]);
  });

  it('go back where nobody changed them since; the others are told', async () => {
    const { staff, ids, products, done, back, prices } = await bulkShop(2);
    const { task } = await done({ ids }, cheaper);
    expect(await prices()).toEqual([900, 901]);
    await updateVariant(staff, { id: products[0]?.variant.id ?? '', version: 2, price: 777 as never, listPrice: null });
    const undone = await back(task?.id ?? '');
    expect(undone.items.map(({ subject, failure }) => [subject, failure?.code])).toEqual([
      [products[0]?.variant.sku, 'CHANGED_SINCE'],
      [products[1]?.variant.sku, undefined],
    ]);
    expect(await prices()).toEqual([777, 1001]);
  });

  it('change for all that a filter finds, batch by batch, each once, and none that came later', async () => {
    const { connection, ours, staff, begin, run, prices } = await bulkShop(60);
    const { id } = await begin({ filter: 'status=live&min=9.99&max=10.55&after=nonsense' }, { ...cheaper, amount: 1000 });
    const late = await buildProduct(connection, ours, { price: 1001 });
    await connection.db.product.update({ where: { id: late.product.id }, data: { createdAt: new Date(Date.now() + 60_000) } });
    // Cancelled after the first batch, and gone on with.
    await runTask(testContext(connection, { kind: 'system' }), kinds, id, { slice: 0 });
    expect((await prices()).filter((price) => price >= 1100)).toHaveLength(50);
    await cancelTask(staff, { id });
    expect((await run(id)).task).toMatchObject({ state: 'cancelled', done: 50 });
    await resumeTask(staff, { id });
    const { task } = await run(id);
    expect(task).toMatchObject({ state: 'done', total: 56, done: 56, outcomes: { changed: 56 } });
    expect((await prices()).filter((price) => price >= 1100)).toHaveLength(56);
    expect((await prices()).filter((price) => price === 1001)).toHaveLength(1);
  });

  it('change once, however often the button is pressed, and by who may', async () => {
    const { connection, ours, staff, ids, begin, run, prices } = await bulkShop(1);
    const key = newId();
    const begun = await Promise.all([begin({ ids }, cheaper, key), begin({ ids }, cheaper, key), begin({ ids }, cheaper, key)]);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    await run(begun[0]?.id ?? '');
    expect(await begin({ ids }, cheaper, key)).toEqual(begun[0]);
    expect(await prices()).toEqual([900]);
    const support = testContext(connection, { ...ours.actor, role: 'support' });
    expect(await refusalOf(startBulk(support, { selection: { ids }, change: cheaper, key: newId() }))).toBe('NOT_ALLOWED');
    const stock = { kind: 'stock', warehouseId: ours.warehouse.id, delta: 1, reason: '' } as const;
    const catalogue = testContext(connection, { ...ours.actor, role: 'catalogue' });
    expect(await refusalOf(startBulk(catalogue, { selection: { ids }, change: stock, key: newId() }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(startBulk(staff, { selection: { ids }, change: { ...stock, warehouseId: newId() }, key: newId() }))).toBe(
      'INVALID_INPUT warehouseId',
    );
  });
});

describe('stock of many', () => {
  it('changes by pieces where orders leave room, and goes back by the same pieces whatever was sold since', async () => {
    const { connection, ours, ids, products, done, back, staff } = await bulkShop(2);
    const [first, second] = products;
    await buildPaidOrder(connection, first?.product.id ?? '', 8);
    const onHand = async () =>
      (
        await connection.db.stockLevel.findMany({
          where: { warehouseId: ours.warehouse.id },
          orderBy: { variant: { product: { createdAt: 'asc' } } },
        })
      ).map((level) => level.onHand);
    const change = { kind: 'stock', warehouseId: ours.warehouse.id, delta: -5, reason: '盘亏' } as const;
    expect(await previewBulk(staff, { ids }, change)).toMatchObject({
      changed: 1,
      refused: 1,
      refusals: [{ reason: { params: { reserved: 8 } } }],
    });
    const { task, items } = await done({ ids }, change);
    expect(items.map(({ failure }) => failure?.code)).toEqual(['STOCK_BELOW_RESERVED', undefined]);
    expect(await onHand()).toEqual([10, 5]);
    await buildPaidOrder(connection, second?.product.id ?? '', 2);
    await back(task?.id ?? '');
    expect(await onHand()).toEqual([10, 10]);
    const moved = await connection.db.stockMovement.aggregate({
      where: { variantId: second?.variant.id ?? '' },
      _sum: { deltaOnHand: true, deltaReserved: true },
    });
    expect(moved._sum).toEqual({ deltaOnHand: 10, deltaReserved: 2 });
  });
});

describe('status and category of many', () => {
  it('change where a product is ready; its version moves, so that an open editor is told', async () => {
    const { connection, ids, done, back } = await bulkShop(2);
    const states = async () =>
      (await connection.db.product.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: 'asc' } })).map(({ status, version }) => [
        status,
        version,
      ]);
    const archived = await done({ ids }, { kind: 'status', status: 'archived' });
    expect(await states()).toEqual([
      ['archived', 2],
      ['archived', 2],
    ]);
    await connection.db.media.create({ data: { productId: ids[0] ?? '', url: '/x.webp', alt: '', altEn: '', width: 1, height: 1 } });
    const live = await done({ ids }, { kind: 'status', status: 'live' });
    expect(live.items.map(({ failure }) => failure?.code)).toEqual([undefined, 'NOT_READY']);
    expect(await states()).toEqual([
      ['live', 3],
      ['archived', 2],
    ]);
    // The first was put on sale again since: it stays. The second was on sale before, but isn't ready to be again.
    const undone = await back(archived.task?.id ?? '');
    expect(undone.items.map(({ failure }) => failure?.code)).toEqual(['CHANGED_SINCE', 'NOT_READY']);
    const again = await back(live.task?.id ?? '');
    expect(again.items.map(({ changes }) => changes)).toEqual([[{ field: 'status', before: 'live', after: 'archived' }]]);
  });

  it('move to a category that there is', async () => {
    const { connection, staff, ids, done, back, products } = await bulkShop(2);
    const to = await connection.db.category.create({ data: { slug: `to-${Date.now()}`, name: '新分类', nameEn: 'New' } });
    const change = { kind: 'category', categoryId: to.id, name: '' } as const;
    const { task, items } = await done({ ids }, change);
    expect(items[0]?.changes).toEqual([{ field: 'category', before: '茶具', after: '新分类' }]);
    expect(await connection.db.product.count({ where: { categoryId: to.id } })).toBe(2);
    expect(await previewBulk(staff, { ids }, change)).toMatchObject({ changed: 0, unchanged: 2 });
    await back(task?.id ?? '');
    expect(await connection.db.product.count({ where: { id: ids[1] ?? '', categoryId: products[1]?.category.id ?? '' } })).toBe(1);
    expect(await refusalOf(previewBulk(staff, { ids }, { ...change, categoryId: newId() }))).toBe('INVALID_INPUT categoryId');
  });
});
