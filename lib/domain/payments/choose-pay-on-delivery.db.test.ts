import { expect, it, vi } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { scripted, sharedCheckout } from '@/lib/testing/payments';
import { choosePayOnDelivery } from './choose-pay-on-delivery';
import { setCashTerms } from './set-cash-terms';

const database = testDatabase();

it('locks the orders of a checkout by their ids, so that nobody who does so too waits for it in a circle', async () => {
  const connection = await database();
  const { db, pool } = connection;
  const shops = [await buildMerchant(connection), await buildMerchant(connection)];
  for (const { actor } of shops) await setCashTerms(testContext(connection, actor), { cashOnDelivery: true, cashOnDeliveryMax: null });
  const { ctx, group, orders } = await sharedCheckout(connection, shops);
  const [first, second] = orders.map(({ id }) => id);
  // From now on it lies behind the other in the table.
  await db.order.update({ where: { id: first ?? '' }, data: { note: '请轻放' } });
  const other = await pool.connect();
  try {
    const lock = (id: string | undefined) => other.query('select 1 from "Order" where "id" = $1::uuid for no key update nowait', [id]);
    await other.query('begin');
    await lock(first);
    const choosing = choosePayOnDelivery(ctx, scripted(), group.number);
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitFor(async () => expect((await other.query(waiting)).rowCount).toBe(1), 5000);
    await lock(second);
    await other.query('commit');
    await choosing;
  } finally {
    other.release();
  }
  expect((await db.order.findMany()).map(({ payOnDelivery }) => payOnDelivery)).toEqual([true, true]);
  expect(await checkInvariants(pool)).toEqual([]);
});
