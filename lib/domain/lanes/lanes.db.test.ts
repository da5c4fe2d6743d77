import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildLanes } from './build-lanes';
import { listLanes, readProductPromise, readPromises } from './read-lanes';

const database = testDatabase();
const day = 86_400_000;
const today = Date.parse('2026-06-30T04:00:00Z');

/** A shop whose orders come as they are told to. */
async function world(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop, { stock: 200 });
  const staff = testContext(connection, shop.actor, new Date(today));
  /** One order for each number of days it took, paid `ago` days ago. */
  const came = async (provinceCode: string, took: readonly number[], ago = 20) => {
    for (const days of took) {
      const { order } = await buildPaidOrder(connection, product.id, 1);
      const paidAt = new Date(today - ago * day);
      const deliveredAt = new Date(paidAt.getTime() + days * day - 3_600_000);
      await connection.db.order.update({
        where: { id: order.id },
        data: { provinceCode, paidAt, createdAt: paidAt, deliveredAt, fulfilmentStatus: 'delivered' },
      });
    }
  };
  const build = (whole = true, at = today) => buildLanes(testContext(connection, { kind: 'system' }, new Date(at)), { whole });
  const promise = async (provinceCode: string | null) =>
    (await readPromises(connection, [shop.merchant.id], provinceCode)).get(shop.merchant.id);
  return { shop, staff, slug: product.slug, came, build, promise };
}
const times = (count: number, days: number) => Array.from({ length: count }, () => days);

describe('what is promised', () => {
  it('are the days in which half and nine of ten came to a province; where too little is known, to all', async () => {
    const { came, build, promise } = await world(await database());
    await came('330000', [...times(6, 2), ...times(3, 3), 9]);
    await came('650000', times(4, 6));
    await build();
    expect(await promise('330000')).toEqual({ typicalDays: 2, mostDays: 3 });
    // Four orders say nothing of Xinjiang: fourteen of all, nine tenths of which came in six days.
    expect(await promise('650000')).toEqual({ typicalDays: 3, mostDays: 6 });
    expect(await promise(null)).toEqual({ typicalDays: 3, mostDays: 6 });
  });

  it('stands on a product for the province of the visitor’s address, and for anyone else to anywhere', async () => {
    const connection = await database();
    const { came, build, slug } = await world(connection);
    expect(await readProductPromise(connection, slug, null)).toBeNull();
    await came('330000', times(12, 2));
    await came('650000', times(2, 7));
    await build();
    await connection.db.region.createMany({
      data: [{ code: '330000', level: 1, name: '浙江省', nameEn: 'Zhejiang' }],
      skipDuplicates: true,
    });
    const visitor = await buildShopper(connection);
    await connection.db.address.updateMany({ where: { userId: visitor.user.id }, data: { provinceCode: '330000' } });
    const mine = { typicalDays: 2, mostDays: 2, province: '浙江省', provinceEn: 'Zhejiang' };
    const anywhere = { typicalDays: 2, mostDays: 7, province: '', provinceEn: '' };
    expect(await readProductPromise(connection, slug, visitor.user.id)).toEqual(mine);
    expect(await readProductPromise(connection, slug, null)).toEqual(anywhere);
    expect(await readProductPromise(connection, 'no-such-product', null)).toBeNull();
  });

  it('is nothing for a shop that nobody has heard of, and no more when its orders are long ago', async () => {
    const connection = await database();
    const { came, build, promise } = await world(connection);
    await build();
    expect(await promise('330000')).toBeUndefined();
    await came('330000', times(10, 2));
    await build();
    expect(await promise('330000')).toEqual({ typicalDays: 2, mostDays: 2 });
    await build(true, today + 100 * day);
    expect(await promise('330000')).toBeUndefined();
    expect((await connection.db.lanePromise.findMany({ where: { provinceCode: '330000' } })).length).toBe(2);
  });

  it('is measured by what was promised when the order was paid', async () => {
    const connection = await database();
    const { staff, came, build } = await world(connection);
    await came('330000', times(10, 3), 40);
    await build(true, today - 30 * day);
    // Promised three days: two come in time, one is late. The promise that follows from them is another one.
    await came('330000', [2, 3, 8], 10);
    await build();
    const [all, zhejiang] = await listLanes(staff);
    expect(all).toMatchObject({ provinceCode: '', orders: 13, kept: 2, missed: 1 });
    expect(zhejiang).toMatchObject({ provinceCode: '330000', orders: 13, kept: 2, missed: 1, promise: { typicalDays: 3, mostDays: 3 } });
    await build();
    await build(false);
    expect(await listLanes(staff)).toEqual([all, zhejiang]);
    expect(await connection.db.lanePromise.count({ where: { provinceCode: '330000' } })).toBe(1);
  });

  it('follows an order that turns out not to have come, and is the own shop’s alone', async () => {
    const connection = await database();
    const { staff, came, build } = await world(connection);
    await came('330000', times(2, 2), 2.5);
    await build(false);
    expect((await listLanes(staff)).map(({ orders }) => orders)).toEqual([2, 2]);
    await connection.db.order.updateMany({ data: { deliveredAt: null, fulfilmentStatus: 'shipped' } });
    await build(false);
    expect(await listLanes(staff)).toEqual([]);
    const other = testContext(connection, (await buildMerchant(connection)).actor, new Date(today));
    expect(await listLanes(other)).toEqual([]);
  });
});
