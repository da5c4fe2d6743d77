import { describe, expect, it } from 'vitest';
import { adjustStock } from '@/lib/domain/inventory/adjust-stock';
import { listStock } from '@/lib/domain/inventory/list-stock';
import { listMerchantOrders } from '@/lib/domain/order-desk/list-orders';
import { readMerchantOrder } from '@/lib/domain/orders/manage-orders';
import { listOrdersInput } from '@/lib/domain/orders/manage-inputs';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { readMerchantProduct } from './manage-products';
import { updateVariant } from './update-variant';

// What a merchant changes and sees: their own, and nothing of another's.

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function twoShops() {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product, variant } = await buildProduct(connection, ours);
  await buildProduct(connection, theirs);
  return {
    connection,
    ours,
    product,
    variant,
    staff: testContext(connection, ours.actor),
    stranger: testContext(connection, theirs.actor),
  };
}
describe('products', () => {
  it('keep every price they had, and no list price below the price', async () => {
    const { connection, ours, variant, staff, stranger } = await twoShops();
    await updateVariant(staff, { id: variant.id, version: 1, price: 5000, listPrice: 6000 } as never);
    expect(await refusal(updateVariant(staff, { id: variant.id, version: 2, price: 5000, listPrice: 4000 } as never))).toBe(
      'LIST_PRICE_BELOW_PRICE',
    );
    const owner = await connection.db.user.update({ where: { id: ours.actor.userId }, data: { name: '沈青禾' } });
    await expect(updateVariant(staff, { id: variant.id, version: 1, price: 1, listPrice: null } as never)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { who: owner.name },
    });
    expect(await refusal(updateVariant(stranger, { id: variant.id, version: 2, price: 1, listPrice: null } as never))).toBe('NOT_FOUND');
    expect(await connection.db.priceChange.findMany({ where: { variantId: variant.id } })).toMatchObject([
      { price: 5000, listPrice: 6000 },
    ]);
  });

  it('are read by their own shop alone', async () => {
    const { product, staff, stranger } = await twoShops();
    expect(await readMerchantProduct(stranger, product.id)).toBeNull();
    expect((await readMerchantProduct(staff, product.id))?.variants).toHaveLength(1);
  });
});

describe('stock', () => {
  it('changes by a movement, never below what orders hold, never by another shop', async () => {
    const { connection, ours, product, variant, staff, stranger } = await twoShops();
    await buildPaidOrder(connection, product.id, 4);
    const at = { variantId: variant.id, warehouseId: ours.warehouse.id, reason: 'stock-take' };
    expect(await adjustStock(staff, { ...at, mode: 'delta', amount: -3, version: 0 })).toEqual({ onHand: 7 });
    expect(await refusal(adjustStock(staff, { ...at, mode: 'delta', amount: -4, version: 0 }))).toBe('STOCK_BELOW_RESERVED');
    expect(await refusal(adjustStock(staff, { ...at, mode: 'set', amount: 9, version: 1 }))).toBe('VERSION_CONFLICT');
    expect(await refusal(adjustStock(stranger, { ...at, mode: 'delta', amount: 1, version: 0 }))).toBe('NOT_FOUND');
    const sum = await connection.db.stockMovement.aggregate({ where: { variantId: variant.id }, _sum: { deltaOnHand: true } });
    expect(sum._sum.deltaOnHand).toBe(7);
  });

  it('is listed for the own shop, by filter', async () => {
    const { variant, staff, stranger } = await twoShops();
    const all = { q: '', show: 'all', page: 1 } as const;
    expect((await listStock(staff, all)).rows.map(({ variantId }) => variantId)).toEqual([variant.id]);
    expect((await listStock(staff, { ...all, show: 'out' })).total).toBe(0);
    expect((await listStock(stranger, all)).rows.map(({ variantId }) => variantId)).not.toContain(variant.id);
  });
});

describe('orders', () => {
  it('are listed by stage and words, page by page, for the own shop', async () => {
    const { connection, product, staff, stranger } = await twoShops();
    const { order } = await buildPaidOrder(connection, product.id, 1);
    await buildPaidOrder(connection, product.id, 1);
    const list = async (query: Record<string, string>, ctx = staff) =>
      (await listMerchantOrders(ctx, listOrdersInput.parse(query))).rows.map(({ number }) => number);
    expect(await list({})).toHaveLength(2);
    expect(await list({ stage: 'to_ship', q: order.number })).toEqual([order.number]);
    expect(await list({ stage: 'to_pay' })).toEqual([]);
    expect(await list({ q: '林小满' })).toHaveLength(2);
    expect(await list({ q: '%' })).toHaveLength(0);
    expect(await list({}, stranger)).toEqual([]);
    expect(await readMerchantOrder(stranger, order.number)).toBeNull();
    expect((await readMerchantOrder(staff, order.number))?.attempts).toMatchObject([{ status: 'paid' }]);
  });
});
