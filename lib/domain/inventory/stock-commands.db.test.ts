import { describe, expect, it } from 'vitest';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readLiveVariants } from '@/lib/domain/catalog/read-live';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { adjustStock } from './adjust-stock';
import { countStock } from './count-stock';
import { listStock } from './list-stock';
import { listThresholds } from './list-thresholds';
import { readCountSheet } from './read-count-sheet';
import { readLedger } from './read-ledger';
import { receiveStock } from './receive-stock';
import { setSafety } from './set-safety';
import { setThreshold } from './set-threshold';
import { transferStock } from './transfer-stock';
import { writeOffStock } from './write-off-stock';

const database = testDatabase();

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function start(terms: Parameters<typeof buildProduct>[2] = {}) {
  const connection = await database();
  const [shop, other] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product, variant, category } = await buildProduct(connection, shop, terms);
  const [staff, stranger] = [testContext(connection, shop.actor), testContext(connection, other.actor)];
  const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
  const level = () => connection.db.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: at } });
  const movements = () =>
    connection.db.stockMovement.findMany({ where: { variantId: variant.id, kind: { not: 'receipt' } }, orderBy: { id: 'asc' } });
  return { connection, shop, other, product, variant, category, staff, stranger, at, level, movements };
}

async function buyer(connection: Awaited<ReturnType<typeof database>>, productId: string) {
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId, 'optionValueIds[]': [], quantity: 1, intent: 'add' });
  const { quote } = await readCheckout(ctx, '330000');
  return () =>
    placeOrder(
      ctx,
      { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' },
      { unpaidMinutes: 30 },
    );
}

describe('stock', () => {
  it('is received, also where the SKU has never lain, and written off with a reason', async () => {
    const { connection, shop, staff, at, level, product } = await start({ stock: 2 });
    await receiveStock(staff, { ...at, amount: 5, reason: 'PO-7' });
    const second = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    await receiveStock(staff, { variantId: at.variantId, warehouseId: second.id, amount: 4, reason: '' });
    await writeOffStock(staff, { ...at, amount: 3, reason: 'broken' });
    expect((await level()).onHand).toBe(4);
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([{ available: 8 }]);
    expect(await refusal(writeOffStock(staff, { ...at, amount: 5, reason: 'broken' }))).toBe('STOCK_BELOW_RESERVED');
    const audit = await connection.db.auditEntry.findMany({ orderBy: { at: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['stock.receipt', 'stock.receipt', 'stock.write_off']);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('moves between warehouses by two movements of one reference, and only what no order holds', async () => {
    const { connection, shop, product, staff, at, movements } = await start({ stock: 5 });
    await buildPaidOrder(connection, product.id, 2);
    const second = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    const move = (amount: number, toWarehouseId = second.id) => transferStock(staff, { ...at, toWarehouseId, amount, reason: 'closer' });
    expect(await refusal(move(4))).toBe('STOCK_BELOW_RESERVED');
    expect(await refusal(move(1, at.warehouseId))).toBe('SAME_WAREHOUSE');
    const { transferId } = await move(3);
    const moved = (await movements()).filter(({ kind }) => kind === 'transfer');
    expect(new Map(moved.map(({ deltaOnHand, refId }) => [deltaOnHand, refId]))).toEqual(
      new Map([
        [-3, transferId],
        [3, transferId],
      ]),
    );
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([{ available: 3 }]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('is counted against what the sheet expected: what was sold since stays sold', async () => {
    const { connection, shop, product, staff, at, level, movements } = await start({ stock: 10 });
    const second = await buildProduct(connection, shop, { stock: 4 });
    const sheet = await readCountSheet(staff, { warehouse: undefined, q: '', page: 1 });
    expect(sheet.rows.map(({ onHand }) => onHand)).toEqual([10, 4]);
    await adjustStock(staff, { ...at, mode: 'delta', amount: -2, version: 0, reason: 'sold at the fair' });
    const counts = [
      { variantId: at.variantId, expected: 10, counted: 9 },
      { variantId: second.variant.id, expected: 4, counted: 4 },
    ];
    expect(await countStock(staff, { warehouseId: at.warehouseId, counts, reason: '' })).toEqual({ differed: 1 });
    expect((await level()).onHand).toBe(7);
    expect((await movements()).at(-1)).toMatchObject({ kind: 'stock_take', deltaOnHand: -1, reason: 'stock_take' });
    const nothing = [{ variantId: second.variant.id, expected: 4, counted: null }];
    expect(await countStock(staff, { warehouseId: at.warehouseId, counts: nothing, reason: '' })).toEqual({ differed: 0 });
    await buildPaidOrder(connection, product.id, 6);
    const low = [{ variantId: at.variantId, expected: 7, counted: 5 }];
    expect(await refusal(countStock(staff, { warehouseId: at.warehouseId, counts: low, reason: '' }))).toBe('STOCK_BELOW_RESERVED');
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('keeps its safety pieces from buyers, with audit, expired pages and a new search document', async () => {
    const { connection, product, staff, at, level } = await start({ stock: 5 });
    await setSafety(staff, { ...at, safety: 5, version: (await level()).version });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([{ available: 0 }]);
    expect(await refusal(buildPaidOrder(connection, product.id, 1))).toBe('OUT_OF_STOCK');
    expect(await refusal(setSafety(staff, { ...at, safety: 0, version: 1 }))).toBe('VERSION_CONFLICT');
    expect((await listStock(staff, { q: '', show: 'out', page: 1 })).rows).toMatchObject([
      { onHand: 5, safety: 5, available: 0, offered: 0 },
    ]);
    expect(await connection.db.auditEntry.findMany()).toMatchObject([
      { action: 'stock.safety', before: { safety: 0 }, after: { safety: 5 } },
    ]);
    expect((await waitingJobs(connection)).map(({ task }) => task).toSorted()).toEqual(['search.index', 'stock.check']);
    await setSafety(staff, { ...at, safety: 9, version: (await level()).version });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([{ available: 0 }]);
  });

  it('loses no reservation to those who change it while orders are placed', async () => {
    const { connection, shop, product, staff, at, level } = await start({ stock: 30 });
    const second = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    const buyers = await Promise.all(Array.from({ length: 60 }, () => buyer(connection, product.id)));
    const set = async () => {
      const { version } = await level();
      return adjustStock(staff, { ...at, mode: 'set', amount: 25, version, reason: 'count' });
    };
    const edits = Array.from({ length: 24 }, (_, index) => {
      const kinds = [
        () => adjustStock(staff, { ...at, mode: 'delta', amount: index % 3 === 0 ? -2 : 1, version: 0, reason: 'edit' }),
        set,
        () => transferStock(staff, { ...at, toWarehouseId: second.id, amount: 1, reason: 'edit' }),
        () => receiveStock(staff, { variantId: at.variantId, warehouseId: second.id, amount: 1, reason: 'edit' }),
      ];
      return kinds[index % kinds.length] ?? set;
    });
    const [placed, edited] = await Promise.all([
      Promise.all(buyers.map((place) => refusal(place()))),
      Promise.all(edits.map((edit) => refusal(edit()))),
    ]);
    expect(placed.filter((result) => result !== 'done' && result !== 'OUT_OF_STOCK')).toEqual([]);
    expect(edited.filter((result) => !['done', 'VERSION_CONFLICT', 'STOCK_BELOW_RESERVED'].includes(result ?? ''))).toEqual([]);
    const orders = placed.filter((result) => result === 'done').length;
    expect(orders).toBeGreaterThan(0);
    const levels = await connection.db.stockLevel.findMany({ where: { variantId: at.variantId } });
    expect(levels.reduce((all, { reserved }) => all + reserved, 0)).toBe(orders);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('is no other shop’s to change or to read', async () => {
    const { connection, other, staff, stranger, at, variant } = await start();
    const mine = { ...at, amount: 1, reason: 'x' };
    const tries = [
      adjustStock(stranger, { ...mine, mode: 'delta', version: 1 }),
      receiveStock(stranger, mine),
      receiveStock(stranger, { ...mine, warehouseId: other.warehouse.id }),
      receiveStock(staff, { ...mine, warehouseId: other.warehouse.id }),
      writeOffStock(stranger, mine),
      transferStock(stranger, { ...mine, toWarehouseId: other.warehouse.id }),
      transferStock(staff, { ...mine, toWarehouseId: other.warehouse.id }),
      countStock(stranger, { warehouseId: at.warehouseId, reason: '', counts: [{ variantId: at.variantId, expected: 10, counted: 1 }] }),
      setSafety(stranger, { ...at, safety: 1, version: 1 }),
      setThreshold(stranger, { variantId: variant.id, lowAt: 1, overDays: null, staleDays: null }),
    ];
    expect(new Set(await Promise.all(tries.map(refusal)))).toEqual(new Set(['NOT_FOUND']));
    expect(await readLedger(stranger, variant.id, 1)).toBeNull();
    expect((await readCountSheet(stranger, { warehouse: at.warehouseId, q: '', page: 1 })).rows).toEqual([]);
    expect(await connection.db.stockLevel.findMany()).toMatchObject([{ ...at, onHand: 10, safety: 0 }]);
  });

  it('has a ledger that names people, orders and reasons', async () => {
    const { connection, product, variant, staff, at } = await start();
    await adjustStock(staff, { ...at, mode: 'delta', amount: -1, version: 0, reason: 'broken' });
    const { order } = await buildPaidOrder(connection, product.id, 2);
    const ledger = await readLedger(staff, variant.id, 1);
    expect(ledger?.levels).toMatchObject([{ onHand: 9, reserved: 2, available: 7 }]);
    expect(ledger?.movements).toMatchObject([
      { kind: 'reserve', deltaReserved: 2, by: 'shopper', person: null, order: order.number },
      { kind: 'adjustment', deltaOnHand: -1, reason: 'broken', by: 'merchant', person: expect.stringContaining('owner') },
      { kind: 'receipt', deltaOnHand: 10, by: 'system' },
    ]);
  });
});

describe('thresholds', () => {
  it('are those of the SKU before its category’s, those before the shop’s', async () => {
    const { category, variant, staff } = await start({ stock: 8 });
    const lowAt = async () => (await listStock(staff, { q: '', show: 'all', page: 1 })).rows[0]?.lowAt;
    expect(await lowAt()).toBe(5);
    const say = (subject: { variantId?: string; categoryId?: string }, figure: number | null) =>
      setThreshold(staff, { ...subject, lowAt: figure, overDays: null, staleDays: null });
    await say({}, 20);
    expect(await lowAt()).toBe(20);
    await say({ categoryId: category.id }, 30);
    expect(await lowAt()).toBe(30);
    await say({ variantId: variant.id }, 0);
    expect(await lowAt()).toBe(0);
    expect(await listThresholds(staff)).toMatchObject([
      { category: null, lowAt: 20 },
      { category: { id: category.id }, lowAt: 30 },
    ]);
    await Promise.all([say({ variantId: variant.id }, null), say({ categoryId: category.id }, null), say({ variantId: variant.id }, null)]);
    expect(await lowAt()).toBe(20);
  });
});
