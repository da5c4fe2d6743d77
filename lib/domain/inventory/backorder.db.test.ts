import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCart } from '@/lib/domain/cart/read-cart';
import { toCome } from '@/lib/domain/cart/views';
import { readLiveVariants } from '@/lib/domain/catalog/read-live';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { receiveStock } from './receive-stock';
import { setBackorder } from './set-backorder';
import { setSafety } from './set-safety';
import { transferStock } from './transfer-stock';

const database = testDatabase();

async function start(terms: Parameters<typeof buildProduct>[2]) {
  const connection = await database();
  await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, terms);
  const staff = testContext(connection, shop.actor);
  const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
  const level = async () => {
    expect(await checkInvariants(connection.pool)).toEqual([]);
    const levels = await connection.db.stockLevel.findMany({ where: { variantId: variant.id } });
    const sum = (of: (one: (typeof levels)[number]) => number) => levels.reduce((all, one) => all + of(one), 0);
    return [sum((one) => one.onHand), sum((one) => one.reserved), sum((one) => one.backordered)];
  };
  return { connection, shop, product, variant, staff, at, level };
}

let parcel = 0;
const ship = (
  staff: Awaited<ReturnType<typeof start>>['staff'],
  order: Awaited<ReturnType<typeof buildPaidOrder>>['order'],
  quantity: number,
) =>
  shipOrder(staff, {
    number: order.number,
    carrierCode: 'shunfeng',
    trackingNumber: `SF00000${(parcel += 1)}`,
    lines: order.lines.map((line) => ({ orderLineId: line.id, quantity })),
  });

const close = (connection: Connection, groupId: string) =>
  connection.db.$transaction((tx) => closeGroup(testContext(connection, { kind: 'system' }), tx, groupId, 'cancelled'));

/** Paid orders are closed by nobody: back to unpaid, as far as stock is concerned. */
const unpay = async ({ db }: Connection, groupId: string) => {
  await db.order.updateMany({ where: { groupId }, data: { paymentStatus: 'unpaid', paidAt: null } });
  await db.paymentAttempt.deleteMany({ where: { groupId } });
  await db.timer.create({ data: { kind: 'close_unpaid', subjectId: groupId, dueAt: new Date() } });
};

describe('selling what is still to come', () => {
  it('offers what is there and what may be sold beyond it, and says what will wait', async () => {
    const { connection, product } = await start({ stock: 3, safety: 1, backorder: 4 });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([
      { available: 6, backorder: 4, backorderDays: 7 },
    ]);
    const shopper = await buildShopper(connection);
    const ctx = testContext(connection, shopper.actor);
    const add = (quantity: number) =>
      addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity, intent: 'buy' });
    await expect(add(7)).rejects.toMatchObject({ code: 'OUT_OF_STOCK', params: { available: 6 } });
    await add(5);
    const [line] = (await readCart(ctx, { userId: shopper.user.id })).lines;
    expect(line).toMatchObject({ available: 6, backorder: 4, backorderDays: 7 });
    expect(line === undefined ? 0 : toCome(line)).toBe(3);
  });

  it('takes what is there first; a receipt serves those who wait in the order of their coming, and only then it ships', async () => {
    const { connection, product, staff, at, level } = await start({ stock: 2, backorder: 6 });
    const first = await buildPaidOrder(connection, product.id, 3);
    const second = await buildPaidOrder(connection, product.id, 4);
    expect(await level()).toEqual([2, 2, 5]);
    const [waits] = await connection.db.reservation.findMany({ where: { orderId: first.order.id } });
    expect(waits).toMatchObject({ quantity: 3, backordered: 1 });
    expect(Math.round(((waits?.expectedAt?.getTime() ?? 0) - (waits?.createdAt.getTime() ?? 0)) / 86_400_000)).toBe(7);

    await expect(ship(staff, second.order, 1)).rejects.toMatchObject({ code: 'AWAITING_STOCK' });
    await expect(ship(staff, first.order, 3)).rejects.toMatchObject({ code: 'AWAITING_STOCK' });
    await ship(staff, first.order, 2);
    expect(await level()).toEqual([0, 0, 5]);

    await receiveStock(staff, { ...at, amount: 3, reason: 'PO-1' });
    expect(await level()).toEqual([3, 3, 2]);
    await ship(staff, first.order, 1);
    await expect(ship(staff, second.order, 3)).rejects.toMatchObject({ code: 'AWAITING_STOCK' });
    await ship(staff, second.order, 2);
    await receiveStock(staff, { ...at, amount: 10, reason: 'PO-2' });
    expect(await level()).toEqual([10, 2, 0]);
    await ship(staff, second.order, 2);
    expect(await level()).toEqual([8, 0, 0]);
    for (const { order } of [first, second])
      expect(await connection.db.orderEvent.count({ where: { orderId: order.id, type: 'came_in' } })).toBe(1);
  });

  it('gives what a closed order held to who waits, and takes a closed order out of the queue', async () => {
    const { connection, product, level } = await start({ stock: 2, backorder: 5 });
    const holder = await buildPaidOrder(connection, product.id, 2);
    const waiting = await buildPaidOrder(connection, product.id, 3);
    const last = await buildPaidOrder(connection, product.id, 2);
    expect(await level()).toEqual([2, 2, 5]);
    await unpay(connection, last.order.groupId);
    await close(connection, last.order.groupId);
    expect(await level()).toEqual([2, 2, 3]);
    await unpay(connection, holder.order.groupId);
    await close(connection, holder.order.groupId);
    expect(await level()).toEqual([2, 2, 1]);
    expect(await connection.db.reservation.findMany({ where: { orderId: waiting.order.id } })).toMatchObject([
      { quantity: 3, backordered: 1 },
    ]);
  });

  it('moves the order to the warehouse that the goods came to', async () => {
    const { connection, product, shop, staff, at, level } = await start({ stock: 1, backorder: 5 });
    const { order } = await buildPaidOrder(connection, product.id, 4);
    const far = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    await receiveStock(staff, { variantId: at.variantId, warehouseId: far.id, amount: 2, reason: '' });
    expect(await level()).toEqual([3, 3, 1]);
    await receiveStock(staff, { variantId: at.variantId, warehouseId: far.id, amount: 5, reason: '' });
    expect(await level()).toEqual([8, 4, 0]);
    const places = await connection.db.reservation.findMany({ where: { orderId: order.id }, orderBy: { quantity: 'asc' } });
    expect(places.map(({ warehouseId, quantity }) => [warehouseId, quantity])).toEqual([
      [shop.warehouse.id, 1],
      [far.id, 3],
    ]);
    await ship(staff, order, 4);
    expect(await level()).toEqual([4, 0, 0]);
  });

  it('moves an order that waited for all of it wholly, and one that a parcel has gone out of', async () => {
    const { connection, product, shop, staff, at, level } = await start({ stock: 0, backorder: 9 });
    const { order } = await buildPaidOrder(connection, product.id, 3);
    const far = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    await receiveStock(staff, { ...at, amount: 1, reason: '' });
    await ship(staff, order, 1);
    await receiveStock(staff, { variantId: at.variantId, warehouseId: far.id, amount: 2, reason: '' });
    expect(await level()).toEqual([2, 2, 0]);
    await ship(staff, order, 2);
    expect(await level()).toEqual([0, 0, 0]);
    const other = await buildPaidOrder(connection, product.id, 2);
    await receiveStock(staff, { variantId: at.variantId, warehouseId: far.id, amount: 2, reason: '' });
    expect(await connection.db.reservation.findMany({ where: { orderId: other.order.id } })).toMatchObject([
      { warehouseId: far.id, quantity: 2, backordered: 0 },
    ]);
    await level();
  });

  it('serves those who wait when safety stock is freed; a transfer takes nothing from them', async () => {
    const { connection, product, shop, staff, at, level } = await start({ stock: 3, safety: 2, backorder: 5 });
    await buildPaidOrder(connection, product.id, 4);
    expect(await level()).toEqual([3, 1, 3]);
    const far = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    await transferStock(staff, { ...at, toWarehouseId: far.id, amount: 1, reason: '' });
    expect(await level()).toEqual([3, 2, 2]);
    const { version } = await connection.db.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: at } });
    await setSafety(staff, { ...at, safety: 0, version });
    expect(await level()).toEqual([3, 3, 1]);
  });

  it('holds in a rush: orders, receipts, transfers, parcels and closed orders at once', async () => {
    const { connection, product, shop, staff, at, level } = await start({ stock: 6, backorder: 30 });
    const far = await connection.db.warehouse.create({
      data: { merchantId: shop.merchant.id, name: '成都仓', nameEn: 'Chengdu', provinceCode: '510000' },
    });
    const elsewhere = { variantId: at.variantId, warehouseId: far.id };
    const early = await Promise.all(Array.from({ length: 8 }, () => buildPaidOrder(connection, product.id, 2)));
    for (const { order } of early.slice(4)) await unpay(connection, order.groupId);
    const swallow = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { code?: string; message: string }) => error.code ?? error.message,
      );
    const results = await Promise.all([
      ...early.slice(4).map(({ order }) => swallow(close(connection, order.groupId))),
      ...early.slice(0, 4).map(({ order }) => swallow(ship(staff, order, 1))),
      ...Array.from({ length: 6 }, () => swallow(buildPaidOrder(connection, product.id, 2))),
      ...[3, 2, 4].map((amount) => swallow(receiveStock(staff, { ...at, amount, reason: '' }))),
      ...[1, 5].map((amount) => swallow(receiveStock(staff, { ...elsewhere, amount, reason: '' }))),
      swallow(transferStock(staff, { ...at, toWarehouseId: far.id, amount: 1, reason: '' })),
    ]);
    expect(results.filter((result) => !['done', 'AWAITING_STOCK', 'STOCK_BELOW_RESERVED'].includes(result))).toEqual([]);
    const [onHand = 0, reserved = 0, waiting] = await level();
    const shipped = results.slice(4, 8).filter((result) => result === 'done').length;
    expect(onHand).toBe(6 + 15 - shipped);
    // 4 orders kept and 6 new ones, of two pieces each: 20 of the 21 pieces are theirs.
    expect([reserved, waiting]).toEqual([20 - shipped, 0]);
  });

  it('is the shop’s to allow; another’s SKU is not found', async () => {
    const { connection, product, variant, staff } = await start({ stock: 0 });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([
      { available: 0, backorder: 0 },
    ]);
    await setBackorder(staff, { variantId: variant.id, version: variant.version, limit: 3, days: 10 });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([
      { available: 3, backorder: 3, backorderDays: 10 },
    ]);
    const again = setBackorder(staff, { variantId: variant.id, version: variant.version, limit: 9, days: 10 });
    await expect(again).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    const theirs = setBackorder(other, { variantId: variant.id, version: variant.version + 1, limit: 1, days: 1 });
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await setBackorder(staff, { variantId: variant.id, version: variant.version + 1, limit: null, days: null });
    expect(await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug)).toMatchObject([
      { available: 0, backorder: 0, backorderDays: null },
    ]);
  });
});
