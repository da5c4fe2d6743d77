import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { figuresInvariants } from '@/lib/domain/invariants/figures-invariants';
import { settleFees } from '@/lib/domain/commission/settle-fees';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { addDays, chinaDay, dayMs, dayStart } from '@/lib/shared/china-day';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { allDays, buildFigures, rebuildFigures } from './build-figures';
import { readFigures } from './read-figures';
import { recordTraffic } from './record-traffic';

const database = testDatabase();
const now = new Date('2026-06-20T00:40:00+08:00');
const today = chinaDay(now);
const clock = ({ db, pool }: Connection, at = now) => testContext({ db, pool } as Connection, { kind: 'system' }, at);

/** A moment close to a midnight of Shanghai, on either side, within the last days. */
const nearMidnight = (days: number) =>
  new Date(dayStart(addDays(today, -Math.floor(Math.random() * days))).getTime() + Math.floor((Math.random() - 0.5) * 4 * 3_600_000));
const notLater = (at: Date) => (at > now ? new Date(now.getTime() - 1000) : at);

/** Two shops with orders at random times, some with money that went back later. */
async function trade(connection: Connection) {
  const shops = [await buildMerchant(connection), await buildMerchant(connection)];
  const validFrom = new Date('2020-01-01');
  await connection.db.commissionRule.create({
    data: { name: '平台', nameEn: 'Platform', priority: 1, rateBps: 525, fixedFee: 10, validFrom },
  });
  for (const shop of shops) {
    for (let count = 0; count < 8; count += 1) {
      const { product } = await buildProduct(connection, shop, { price: 100 + Math.floor(Math.random() * 9000) });
      const { ctx, order } = await buildPaidOrder(connection, product.id, 1 + Math.floor(Math.random() * 3));
      const placed = notLater(nearMidnight(10));
      const paidAt = notLater(new Date(placed.getTime() + Math.random() * dayMs));
      await connection.db.order.update({ where: { id: order.id }, data: { createdAt: placed, paidAt } });
      if (count % 2 === 0) continue;
      const [line] = order.lines;
      const lines = count % 4 === 1 ? [] : [{ orderLineId: line?.id ?? '', quantity: 1 }];
      await cancelPaid(ctx, { number: order.number, cancelId: crypto.randomUUID(), lines }, { autoReceiveDays: 10 });
      const doneAt = notLater(new Date(paidAt.getTime() + Math.random() * 2 * dayMs));
      // The last of them is still on its way.
      if (count < 7) await connection.db.refund.updateMany({ where: { orderId: order.id }, data: { state: 'done', doneAt } });
    }
  }
  const orders = await connection.db.order.findMany({ select: { id: true } });
  await settleFees(clock(connection), { orderIds: orders.map(({ id }) => id) });
  return shops;
}

const kept = async ({ db }: Connection) => [
  await db.salesDaily.findMany({ orderBy: [{ merchantId: 'asc' }, { day: 'asc' }] }),
  await db.productDaily.findMany({ orderBy: [{ merchantId: 'asc' }, { day: 'asc' }, { productId: 'asc' }] }),
];

/** What was paid and went back in a time, added up order by order. */
async function countedByHand({ db }: Connection, merchantId: string, from: Date, to: Date) {
  const within = (at: Date | null) => at !== null && at >= from && at < to;
  const orders = await db.order.findMany({ where: { merchantId }, include: { refunds: true } });
  const paid = orders.filter(({ paidAt }) => within(paidAt));
  const refunds = orders.flatMap((order) => order.refunds).filter(({ state, doneAt }) => state === 'done' && within(doneAt));
  const taken = await db.orderLineFee.findMany({ where: { merchantId }, include: { reversals: true } });
  const moved = [
    ...taken.map(({ at, fee }) => ({ at, amount: Number(fee) })),
    ...taken.flatMap(({ reversals }) => reversals).map(({ at, amount }) => ({ at, amount: -Number(amount) })),
  ];
  return {
    fees: moved.filter(({ at }) => within(at)).reduce((all, { amount }) => all + amount, 0),
    placed: orders.filter(({ createdAt }) => within(createdAt)).length,
    paid: paid.length,
    gross: paid.reduce((all, { payable }) => all + Number(payable), 0),
    refunds: refunds.length,
    refunded: refunds.reduce((all, { amount }) => all + Number(amount), 0),
  };
}

describe('daily figures', () => {
  it('are what the orders and refunds of each day in Shanghai say, and agree with the books', async () => {
    const connection = await database();
    const shops = await trade(connection);
    await buildFigures(clock(connection));
    for (const { merchant } of shops)
      for (let day = addDays(today, -14); day <= today; day = addDays(day, 1)) {
        const row = await connection.db.salesDaily.findUnique({
          where: { merchantId_day: { merchantId: merchant.id, day: new Date(day) } },
        });
        const byHand = await countedByHand(connection, merchant.id, dayStart(day), dayStart(addDays(day, 1)));
        const { placed = 0, paid = 0, gross = 0n, refunds = 0, refunded = 0n, fees = 0n, feesBack = 0n } = row ?? {};
        expect({ fees: Number(fees - feesBack), placed, paid, gross: Number(gross), refunds, refunded: Number(refunded) }, day).toEqual(
          byHand,
        );
      }
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('are the same when they are made again, and right again after anything was done to them', async () => {
    const connection = await database();
    await trade(connection);
    await buildFigures(clock(connection));
    const before = await kept(connection);
    const ctx = clock(connection);
    const range = await allDays(ctx);
    expect(await rebuildFigures(ctx, range)).toBeGreaterThan(1);
    await buildFigures(ctx, { nightly: true });
    expect(await kept(connection)).toEqual(before);

    const [first] = await connection.db.salesDaily.findMany({ take: 1, orderBy: { day: 'asc' } });
    await connection.db.salesDaily.updateMany({ data: { placed: 99 } });
    await connection.db.productDaily.deleteMany({});
    await connection.db.salesDaily.create({
      data: { ...(first ?? expect.fail()), day: new Date('2026-06-01'), gross: 5n, freight: 0n, refunded: 0n, refundedFreight: 0n },
    });
    await rebuildFigures(ctx, { from: '2026-05-20', to: today });
    expect(await kept(connection)).toEqual(before);
  });

  it('that are wrong are found', async () => {
    const connection = await database();
    await trade(connection);
    await buildFigures(clock(connection));
    for (const [index, sql] of [
      `update "SalesDaily" set "placed" = "placed" + 1`,
      `update "ProductDaily" set "pieces" = "pieces" + 1`,
      `update "SalesDaily" set "gross" = "gross" + 1`,
    ].entries()) {
      const client = await connection.pool.connect();
      await client.query('begin');
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
      expect((await client.query(figuresInvariants[index]?.wrong ?? '')).rowCount, sql).toBeGreaterThan(0);
      await client.query('rollback');
      client.release();
    }
  });
});

describe('the overview', () => {
  it('shows the same figures however far the days were made, to the fen, and only the own shop', async () => {
    const connection = await database();
    const [shop, other] = await trade(connection);
    const ctx = testContext(connection, shop?.actor ?? expect.fail(), now);
    const views = [];
    for (const madeAt of [null, new Date(now.getTime() - 4 * dayMs), new Date(now.getTime() - 3_600_000), now]) {
      if (madeAt !== null) await buildFigures(clock(connection, madeAt));
      views.push(await readFigures(ctx, { days: 7 }));
    }
    for (const view of views) expect(view).toEqual(views[0]);
    const [view] = views;
    const from = dayStart(addDays(today, -6));
    const [sums, before] = await Promise.all([
      countedByHand(connection, shop?.merchant.id ?? '', from, now),
      countedByHand(connection, shop?.merchant.id ?? '', new Date(from.getTime() - 7 * dayMs), new Date(now.getTime() - 7 * dayMs)),
    ]);
    expect(view?.now).toEqual({ ...sums, net: sums.gross - sums.refunded });
    expect(view?.before).toEqual({ ...before, net: before.gross - before.refunded });
    expect(view?.points).toHaveLength(7);
    expect(view?.points.reduce((all, point) => all + point.now.net, 0)).toBe(view?.now.net);
    const own = new Set((await connection.db.product.findMany({ where: { merchantId: shop?.merchant.id ?? '' } })).map(({ id }) => id));
    for (const { id } of view?.top ?? []) expect(own).toContain(id);

    const operator = testContext(connection, { kind: 'operator', userId: crypto.randomUUID() }, now);
    const all = await readFigures(operator, { days: 7 });
    const theirs = await readFigures(operator, { days: 7, shop: other?.merchant.slug });
    expect(all.now.gross).toBe((view?.now.gross ?? 0) + theirs.now.gross);
    const hours = await readFigures(operator, { days: 1 });
    expect(hours.points.map(({ key }) => key)).toEqual([`${today}T00`]);
    expect(hours.now.paid).toBe(all.points.at(-1)?.now.paid);
  });

  it('counts what people did before they ordered for the shop that it was done at', async () => {
    const connection = await database();
    const [shop, other] = [await buildMerchant(connection), await buildMerchant(connection)];
    const { product } = await buildProduct(connection, shop);
    const counted = (kind: 'view' | 'cart' | 'checkout', ref: string, count: number) => ({ kind, ref, count, day: today });
    await recordTraffic(connection, [counted('view', product.slug, 5), counted('cart', product.id, 2), counted('view', 'not-there', 9)]);
    await recordTraffic(connection, [counted('view', product.slug, 1), counted('checkout', shop.merchant.id, 1)]);
    const funnelOf = async (actor: typeof shop.actor) => (await readFigures(testContext(connection, actor, now), { days: 1 })).funnel;
    expect(await funnelOf(shop.actor)).toEqual({ views: 6, carts: 2, checkouts: 1, placed: 0, paid: 0 });
    expect(await funnelOf(other.actor)).toEqual({ views: 0, carts: 0, checkouts: 0, placed: 0, paid: 0 });
  });
});
