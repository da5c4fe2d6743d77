import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { commissionInvariants } from '@/lib/domain/invariants/commission-invariants';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelByShop } from '@/lib/domain/orders/cancel-pieces';
import { soldOrder } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { settleFees } from './settle-fees';

const database = testDatabase();

const rule = ({ db }: Connection, change: object = {}) =>
  db.commissionRule.create({
    data: {
      name: '平台',
      nameEn: 'Platform',
      priority: 100,
      rateBps: 500,
      fixedFee: 10,
      validFrom: new Date('2026-01-01T00:00:00Z'),
      ...change,
    },
  });

/** The worker's part: each waiting job of fees, then it is gone. */
async function settleWaiting(connection: Connection): Promise<number> {
  const jobs = (await waitingJobs(connection)).filter(({ task }) => task === 'fees.settle');
  const system = testContext(connection, { kind: 'system' } as const);
  for (const { payload } of jobs) await settleFees(system, { orderIds: payload['orderIds'] as string[] });
  await connection.pool.query(`delete from graphile_worker._private_jobs`);
  return jobs.length;
}

const fees = ({ db }: Connection) => db.orderLineFee.findMany({ include: { reversals: { orderBy: { at: 'asc' } } } });
const cancel = (sold: Awaited<ReturnType<typeof soldOrder>>, quantity: number) =>
  cancelByShop(
    sold.staff,
    {
      number: sold.number,
      cancelId: crypto.randomUUID(),
      lines: [{ orderLineId: sold.orderLineId, quantity }],
      reason: 'out_of_stock',
      note: '',
    },
    { autoReceiveDays: 10 },
  );

describe('the fees of an order', () => {
  it('are taken once, by the rule that counted when it was paid, and keep what the rule said', async () => {
    const connection = await database();
    const platform = await rule(connection);
    const sold = await soldOrder(connection);
    await rule(connection, { priority: 1, rateBps: 9000, validFrom: new Date(Date.now() + 60_000) });
    expect(await settleWaiting(connection)).toBe(1);
    const taken = { ruleId: platform.id, rateBps: 500, fixedFee: 10, base: 8970n, fee: 459n, merchantId: sold.shop.merchant.id };
    expect(await fees(connection)).toMatchObject([taken]);
    await connection.db.commissionRule.update({ where: { id: platform.id }, data: { rateBps: 100 } });
    await Promise.all([1, 2].map(() => settleFees(sold.system(), { orderIds: [sold.id] })));
    expect(await fees(connection)).toMatchObject([taken]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('go back with refunds to the fen, whole with the last, whatever comes first or twice', async () => {
    const connection = await database();
    await rule(connection);
    const sold = await soldOrder(connection);
    await cancel(sold, 1);
    expect(await checkInvariants(connection.pool)).toEqual([]);
    await sold.sendAll();
    // The refund is done before the fee was taken at all.
    await Promise.all([settleWaiting(connection), settleWaiting(connection)]);
    expect((await fees(connection))[0]?.reversals.map(({ amount }) => amount)).toEqual([153n]);
    await cancel(sold, 1);
    await cancel(sold, 1);
    await connection.db.paymentAttempt.updateMany({ data: { refundingUntil: null } });
    await sold.sendAll();
    await settleWaiting(connection);
    expect((await fees(connection))[0]?.reversals.map(({ amount }) => amount)).toEqual([153n, 153n, 153n]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('are free where no rule is for them, and what was forgotten is taken by night', async () => {
    const connection = await database();
    const sold = await soldOrder(connection);
    await cancel(sold, 2);
    await sold.sendAll();
    await connection.pool.query(`delete from graphile_worker._private_jobs`);
    expect((await checkInvariants(connection.pool)).length).toBe(2);
    await settleFees(sold.system(), {});
    expect(await fees(connection)).toMatchObject([{ ruleId: null, fee: 0n, reversals: [{ amount: 0n }] }]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('are by the shop, the category or one above it', async () => {
    const connection = await database();
    await rule(connection);
    const sold = await soldOrder(connection, 1);
    const above = await connection.db.category.create({ data: { slug: 'above', name: '上', nameEn: 'Above' } });
    await connection.db.category.update({ where: { id: sold.product.categoryId }, data: { parentId: above.id } });
    const category = await rule(connection, { categoryId: above.id, rateBps: 300 });
    await rule(connection, {
      merchantId: (await connection.db.merchant.findFirstOrThrow({ where: { id: { not: sold.shop.merchant.id } } })).id,
    });
    await settleWaiting(connection);
    expect(await fees(connection)).toMatchObject([{ ruleId: category.id }]);
  });
});

it('the database itself gives no more back than was taken, and changes no fee', async () => {
  const connection = await database();
  await rule(connection);
  const sold = await soldOrder(connection);
  await cancel(sold, 1);
  await sold.sendAll();
  await settleWaiting(connection);
  const { pool } = connection;
  await expect(pool.query(`update "OrderLineFee" set "fee" = 1`)).rejects.toThrow(/append-only/);
  await expect(pool.query(`delete from "FeeReversal"`)).rejects.toThrow(/append-only/);
  await cancel(sold, 1);
  await expect(
    pool.query(
      `insert into "FeeReversal" select r."id", f."orderLineId", f."merchantId", f."fee", now() from "Refund" r, "OrderLineFee" f where r."state" = 'requested'`,
    ),
  ).rejects.toThrow(/more is given back/);
});

it('every rule of the fees says so when it is broken', async () => {
  const connection = await database();
  await rule(connection);
  const sold = await soldOrder(connection);
  await cancel(sold, 1);
  await sold.sendAll();
  await settleWaiting(connection);
  const breaks: readonly (readonly [string, string])[] = [
    ['every line', `delete from "FeeReversal"; delete from "OrderLineFee"`],
    ['a fee is', `update "OrderLineFee" set "fee" = "fee" + 1`],
    ['what goes back', `update "FeeReversal" set "amount" = "amount" - 1`],
    ['a refund that', `delete from "FeeReversal"`],
  ];
  expect(breaks).toHaveLength(commissionInvariants.length);
  for (const [name, sql] of breaks) {
    const client = await connection.pool.connect();
    try {
      await client.query(`begin; set local session_replication_role = replica; ${sql}`);
      const wrong = commissionInvariants.find((one) => one.name.startsWith(name))?.wrong ?? '';
      expect((await client.query(wrong)).rowCount, name).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
