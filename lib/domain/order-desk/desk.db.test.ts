import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { changeAddress } from '@/lib/domain/orders/change-address';
import { listOrdersInput, noQuery, orderQueryInput } from '@/lib/domain/orders/manage-inputs';
import { newId } from '@/lib/shared/id';
import { humanNumber } from '@/lib/shared/number';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { buyer } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { countOrders } from './find-orders';
import { listMerchantOrders, neighboursOf } from './list-orders';
import { markOrders } from './mark-orders';
import { papersInput } from './paper-inputs';
import { readBoard } from './read-board';
import { readPapers, readPickLists } from './read-papers';

const database = testDatabase();
const hour = 3_600_000;

async function shopWithOrder(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, { stock: 100 });
  const paid = await buildPaidOrder(connection, product.id, 1);
  const staff = testContext(connection, shop.actor);
  const find = async (query: object, as = staff) =>
    (await listMerchantOrders(as, listOrdersInput.parse(query))).rows.map(({ number }) => number);
  return { ...paid, shop, product, variant, staff, find };
}
type World = Awaited<ReturnType<typeof shopWithOrder>>;

/** So many closed orders of the same shop, a minute apart, before all others. */
async function addOrders({ db }: Connection, { order: { groupId, merchantId, userId } }: World, count: number, recipient = '陈大文') {
  const at = (index: number) => new Date(Date.UTC(2026, 5, 1) + index * 60_000);
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(at(index).getTime()),
    number: humanNumber(at(index), 900_000 + index),
    createdAt: at(index),
    groupId,
    merchantId,
    userId,
    recipient,
    phone: '13900001234',
    provinceCode: '330000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    street: '路',
    goods: 100n,
    freight: 0n,
    payable: 100n,
    paymentStatus: 'closed' as const,
  }));
  for (let index = 0; index < count; index += 4000) await db.order.createMany({ data: rows.slice(index, index + 4000) });
  return rows;
}

describe('the order desk', () => {
  it('finds by number, recipient, phone, tracking number, SKU and title, before and after the marks are written, and nobody else’s', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const other = await shopWithOrder(connection);
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    await connection.db.shipment.create({
      data: { orderId: one.order.id, carrierCode: 'shunfeng', trackingNumber: 'SF1234567890' },
    });
    const words = [one.order.number, '林小满', '小 满', '满', '8000', '138 0013-8000', 'sf1234567890', one.variant.sku, '青瓷', 'celadon'];
    for (const q of words) expect(await one.find({ q }), q).toEqual([one.order.number]);
    expect(await markOrders(testContext(connection, { kind: 'system' }, new Date(Date.now() + hour)))).toBe(2);
    expect(await markOrders(testContext(connection, { kind: 'system' }, new Date(Date.now() + hour)))).toBe(0);
    for (const q of words) expect(await one.find({ q }), q).toEqual([one.order.number]);
    for (const q of [other.order.number, '9000', '王', '%', 'SF1234567891', '1380013800']) expect(await one.find({ q }), q).toEqual([]);
    for (const q of [one.order.number, 'sf1234567890', one.variant.sku]) expect(await one.find({ q }, other.staff), q).toEqual([]);
  });

  it('finds a recipient who was changed by the new name alone, whether marked before or after', async () => {
    const connection = await database();
    const [one, two] = [await shopWithOrder(connection), await shopWithOrder(connection)];
    const later = testContext(connection, { kind: 'system' }, new Date(Date.now() + hour));
    const move = async ({ ctx, order, shopper: { user, address } }: World) => {
      const { id: _id, ...rest } = address;
      const next = await connection.db.address.create({ data: { ...rest, recipient: '欧阳静', isDefault: false, userId: user.id } });
      await changeAddress(ctx, { number: order.number, addressId: next.id });
    };
    await move(one);
    await markOrders(later);
    await move(two);
    for (const world of [one, two]) {
      expect(await world.find({ q: '欧阳' })).toEqual([world.order.number]);
      expect(await world.find({ q: '林小满' })).toEqual([]);
    }
  });

  it('filters by what is due, by flags, carrier, province and amount', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const { order } = one;
    await addOrders(connection, one, 3);
    const mine = [order.number];
    expect(await one.find({ deadline: 'ship_late' })).toEqual([]);
    const paidAgo = (hours: number) =>
      connection.db.order.update({ where: { id: order.id }, data: { paidAt: new Date(Date.now() - hours * hour) } });
    await paidAgo(30);
    expect(await one.find({ deadline: 'ship_soon' })).toEqual(mine);
    await paidAgo(50);
    expect(await one.find({ deadline: 'ship_soon' })).toEqual([]);
    expect(await one.find({ deadline: 'ship_late' })).toEqual(mine);
    expect(await one.find({ noted: 'yes' })).toEqual([]);
    await connection.db.order.update({ where: { id: order.id }, data: { note: '轻放' } });
    expect(await one.find({ noted: 'yes', province: '330000', least: '30', most: '1000.00', cash: 'no' })).toEqual(mine);
    expect(await one.find({ province: '440000' })).toEqual([]);
    expect(await one.find({ least: '1000' })).toEqual([]);
    expect(await one.find({ least: 'x', carrier: '; drop' })).toHaveLength(4);
    expect(await one.find({ carrier: 'shunfeng' })).toEqual([]);
    expect(await one.find({ stage: 'after_sale' })).toEqual([]);
    expect(await one.find({ backorder: 'yes' })).toEqual([]);
    expect(await one.find({ invoice: 'yes' })).toEqual([]);
    expect(await one.find({ stage: 'closed', sort: 'oldest' })).toHaveLength(3);
    expect((await one.find({ stage: 'closed', sort: 'oldest' })).toReversed()).toEqual(await one.find({ stage: 'closed' }));
  });

  it('knows what is about to close, in this shop alone', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const other = await shopWithOrder(connection);
    const { place } = await buyer(connection, [one.product.id]);
    const { groupId } = await place();
    const placed = await connection.db.order.findFirstOrThrow({ where: { groupId } });
    expect(await one.find({ deadline: 'pay_soon' })).toEqual([]);
    const later = testContext(connection, one.shop.actor, new Date(Date.now() + 25 * 60_000));
    expect(await one.find({ deadline: 'pay_soon' }, later)).toEqual([placed.number]);
    const others = testContext(connection, other.shop.actor, new Date(Date.now() + 25 * 60_000));
    expect(await one.find({ deadline: 'pay_soon' }, others)).toEqual([]);
  });

  it('leads from an order to the ones beside it in the list it was found in', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const rows = await addOrders(connection, one, 3);
    const [first, second, third] = rows.map(({ number }) => number);
    const beside = (number = '', query: object = {}, as = one.staff) => neighboursOf(as, number, orderQueryInput.parse(query));
    expect(await beside(second)).toEqual({ previous: third, next: first });
    expect(await beside(second, { sort: 'oldest' })).toEqual({ previous: first, next: third });
    expect(await beside(one.order.number)).toEqual({ previous: null, next: third });
    expect(await beside(one.order.number, { stage: 'to_ship' })).toEqual({ previous: null, next: null });
    const other = await shopWithOrder(connection);
    expect(await beside(second, {}, other.staff)).toEqual({ previous: null, next: null });
  });

  it('looks at so many orders at once and says how far it looked; going on from there finds the rest', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const rows = await addOrders(connection, one, 21_000);
    await connection.db.order.update({ where: { id: rows[5]?.id ?? '' }, data: { note: '很久以前' } });
    const first = await listMerchantOrders(one.staff, listOrdersInput.parse({ noted: 'yes' }));
    expect(first.rows).toEqual([]);
    expect(first.lookedTo).toEqual(rows[1001]?.createdAt);
    const second = await listMerchantOrders(one.staff, listOrdersInput.parse({ noted: 'yes', after: first.after }));
    expect(second.rows.map(({ number }) => number)).toEqual([rows[5]?.number]);
    expect([second.after, second.lookedTo]).toEqual([null, null]);
    const back = await listMerchantOrders(one.staff, listOrdersInput.parse({ noted: 'yes', before: second.before }));
    expect(back.rows).toEqual([]);
    expect(back.after).not.toBeNull();
    const all = await listMerchantOrders(one.staff, { ...noQuery, q: '陈' });
    expect(all.rows).toHaveLength(50);
    expect(all.before).toBeNull();
    const next = await listMerchantOrders(one.staff, listOrdersInput.parse({ q: '陈', after: all.after }));
    const again = await listMerchantOrders(one.staff, listOrdersInput.parse({ q: '陈', before: next.before }));
    expect(again.rows).toEqual(all.rows);
    expect(await countOrders(one.staff, { ...noQuery, q: '陈' })).toBe(21_000);
  });
});

describe('the board', () => {
  it('shows each order of the shop once in its column, the nearest deadline first, with counts', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    await shopWithOrder(connection);
    const earlier = await buildPaidOrder(connection, one.product.id, 2);
    await connection.db.order.update({ where: { id: earlier.order.id }, data: { createdAt: new Date(Date.now() - 30 * hour) } });
    const { place } = await buyer(connection, [one.product.id]);
    const { groupId } = await place();
    const placed = await connection.db.order.findFirstOrThrow({ where: { groupId } });
    await addOrders(connection, one, 2);
    const columns = new Map(
      (await readBoard(one.staff)).map(({ key, orders, count, more }) => [key, [orders.map((row) => row.number), count, more]]),
    );
    expect(columns.get('to_ship')).toEqual([[earlier.order.number, one.order.number], 2, false]);
    expect(columns.get('to_pay')).toEqual([[placed.number], 1, false]);
    for (const key of ['partially_shipped', 'shipped', 'delivered', 'after_sale'] as const)
      expect(columns.get(key)).toEqual([[], 0, false]);
  });
});

describe('papers', () => {
  it('are of the shop’s own orders alone, and say no more of people than their kind needs', async () => {
    const connection = await database();
    const [one, other] = [await shopWithOrder(connection), await shopWithOrder(connection)];
    const ask = (kind: string) => papersInput.parse({ kind, number: [one.order.number, other.order.number] });
    const [slip, ...rest] = await readPapers(one.staff, ask('slip'));
    expect(rest).toEqual([]);
    expect(slip).toMatchObject({ number: one.order.number, recipient: '林**', to: null, collect: null, lines: [{ quantity: 1 }] });
    const [note] = await readPapers(one.staff, ask('delivery'));
    expect(note).toMatchObject({ recipient: '林小满', to: { phone: '138****8000' } });
    expect(await readPickLists(one.staff, ask('pick'))).toMatchObject([
      { warehouse: '杭州仓', lines: [{ sku: one.variant.sku, quantity: 1, orders: [{ number: one.order.number, quantity: 1 }] }] },
    ]);
  });
});
