import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { listMerchantOrders } from '@/lib/domain/order-desk/list-orders';
import { newId } from '@/lib/shared/id';
import { humanNumber } from '@/lib/shared/number';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { exportOrders } from './export-orders';
import { countOwnOrders, listOwnOrders } from './list-own-orders';
import { orderQueryInput } from './manage-inputs';
import { orderColumns, type OrderColumn } from './manage-views';
import { ownOrdersInput } from './own-inputs';

const database = testDatabase();
const words = {
  columns: Object.fromEntries(orderColumns.map((column) => [column, column])) as Record<OrderColumn, string>,
  word: (status: string) => status,
};

async function shopWithOrder(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, { stock: 100 });
  const paid = await buildPaidOrder(connection, product.id, 1);
  return { ...paid, shop, product, variant, staff: testContext(connection, shop.actor) };
}

/** So many more orders of the same shopper and shop, a minute apart, every third with its neighbour's time. */
async function addOrders({ db }: Connection, like: Awaited<ReturnType<typeof shopWithOrder>>, count: number) {
  const { groupId, merchantId, userId } = like.order;
  const at = (index: number) => new Date(Date.UTC(2026, 5, 1) + (index - (index % 3 === 2 ? 1 : 0)) * 60_000);
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    number: humanNumber(at(index), 900_000 + index),
    createdAt: at(index),
  }));
  const address = {
    recipient: '=cmd',
    phone: '13900001234',
    provinceCode: '330000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    street: '路',
  };
  await db.order.createMany({
    data: rows.map((row) => ({
      ...row,
      ...address,
      groupId,
      merchantId,
      userId,
      goods: 100n,
      freight: 0n,
      payable: 100n,
      paymentStatus: 'closed' as const,
    })),
  });
  return rows;
}

async function whole(pieces: AsyncGenerator<string>) {
  const list: string[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}

describe('a shopper’s own orders', () => {
  it('are found by stage with their counts, by number and by product, and are nobody else’s', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const other = await shopWithOrder(connection);
    const find = async (query: object, as = one.ctx) =>
      (await listOwnOrders(as, ownOrdersInput.parse(query))).orders.map(({ number }) => number);
    expect(await find({ stage: 'to_ship' })).toEqual([one.order.number]);
    expect(await find({ stage: 'to_pay' })).toEqual([]);
    expect(await find({ q: '青瓷' })).toEqual([one.order.number]);
    expect(await find({ q: '100%_' })).toEqual([]);
    expect(await find({ q: other.order.number })).toEqual([]);
    expect(await countOwnOrders(one.ctx)).toEqual({ to_pay: 0, to_ship: 1, to_receive: 0, to_review: 0 });
  });

  it('come a page at a time, each once, also where times are equal', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    await addOrders(connection, one, 34);
    const seen: string[] = [];
    for (let before: string | undefined, pages = 0; pages < 10; pages += 1) {
      const { orders, next } = await listOwnOrders(one.ctx, ownOrdersInput.parse({ before }));
      seen.push(...orders.map(({ number }) => number));
      if (next === null) break;
      before = next;
    }
    expect(seen).toHaveLength(35);
    expect(new Set(seen).size).toBe(35);
  });
});

describe('a shop’s orders', () => {
  it('are filtered by every axis, days in Shanghai, and words', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    const rows = await addOrders(connection, one, 6);
    const late = rows[0]?.id ?? '';
    // 2026-06-02 00:30 in Shanghai.
    await connection.db.order.update({
      where: { id: late },
      data: { createdAt: new Date('2026-06-01T16:30:00Z'), afterSaleStatus: 'done' },
    });
    const count = async (query: object) => (await listMerchantOrders(one.staff, orderQueryInput.parse(query))).rows.length;
    expect(await count({})).toBe(7);
    expect(await count({ payment: 'closed' })).toBe(6);
    expect(await count({ payment: 'paid', fulfilment: 'none' })).toBe(1);
    expect(await count({ afterSale: 'done' })).toBe(1);
    expect(await count({ from: '2026-06-02', to: '2026-06-02' })).toBe(1);
    expect(await count({ to: '2026-06-01' })).toBe(5);
    expect(await count({ q: '1234', payment: 'closed' })).toBe(6);
    expect(await count({ payment: 'nonsense', from: '2026-13-45' })).toBe(7);
  });

  it('are exported as the list shows them: each once, page by page, formulas made harmless, and audited', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    await shopWithOrder(connection);
    await addOrders(connection, one, 23);
    const pieces = await whole(exportOrders(one.staff, orderQueryInput.parse({}), { words, page: 5 }));
    expect(pieces).toHaveLength(6);
    const [head = '', ...lines] = pieces.join('').trimEnd().split('\r\n');
    expect(head.startsWith('\uFEFF"number","placed"')).toBe(true);
    expect(lines).toHaveLength(24);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(24);
    expect(lines[0]).toContain(`"\t${one.order.number}"`);
    expect(lines[0]).toContain('青瓷杯');
    expect(lines.at(-1)).toContain(`"'=cmd"`);
    const closed = (await whole(exportOrders(one.staff, orderQueryInput.parse({ payment: 'paid' }), { words }))).join('');
    expect(closed.trimEnd().split('\r\n')).toHaveLength(2);
    expect(await connection.db.auditEntry.count({ where: { action: 'order.export', merchantId: one.shop.merchant.id } })).toBe(2);
  });

  it('are read from an index, however far the export is', async () => {
    const connection = await database();
    const one = await shopWithOrder(connection);
    await addOrders(connection, one, 3000);
    await connection.pool.query('analyze "Order"');
    const { rows } = await connection.pool.query<{ 'QUERY PLAN': string }>(
      `explain select 1 from "Order" where "merchantId" = $1 and "createdAt" <= $2 and ("createdAt" < $2 or "id" < $3)
       order by "createdAt" desc, "id" desc limit 500`,
      [one.shop.merchant.id, new Date('2026-06-01T05:00:00Z'), newId()],
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*"createdAt" <=/);
    const started = performance.now();
    const pieces = await whole(exportOrders(one.staff, orderQueryInput.parse({}), { words }));
    expect(pieces.join('').split('\r\n')).toHaveLength(3003);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
