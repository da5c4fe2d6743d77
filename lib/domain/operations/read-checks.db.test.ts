import { expect, it } from 'vitest';
import { verifyAndKeep } from '@/lib/domain/invariants/keep-verify';
import { soldOrder } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { readChecks } from './read-checks';

const database = testDatabase();

it('says of everything that is watched how it stands, and what the last night found', async () => {
  const connection = await database();
  const { db, pool } = connection;
  const system = testContext(connection, { kind: 'system' } as const);
  const states = async (now = new Date()) => {
    const checks = await readChecks(testContext(connection, { kind: 'system' } as const, now), ['alipay', 'wechat_pay']);
    return Object.fromEntries(checks.map(({ key, of, state }) => [of === null ? key : `${key} ${of}`, state]));
  };
  await pool.query(`delete from graphile_worker._private_known_crontabs`);
  expect(await states()).toMatchObject({
    worker: 'down',
    outbox: 'ok',
    timers: 'ok',
    verify: 'off',
    'bill alipay': 'off',
    connections: 'ok',
    database_size: 'ok',
  });

  // A worker that has just begun has its regular work before it.
  await pool.query(`insert into graphile_worker._private_known_crontabs values ('invariants.check', now(), null)`);
  expect(await states()).toMatchObject({ worker: 'ok' });
  const sold = await soldOrder(connection);
  await pool.query(`insert into graphile_worker._private_known_crontabs values ('figures.build', now(), now())`);
  await db.paymentEvent.create({
    data: {
      provider: 'alipay',
      eventKey: 'e',
      attemptId: (await db.paymentAttempt.findFirstOrThrow()).id,
      raw: {},
      receivedAt: new Date(Date.now() + 90_000),
      result: 'paid',
    },
  });
  await db.statement.create({
    data: { provider: 'alipay', day: new Date(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)), state: 'matched' },
  });
  await verifyAndKeep(system);
  await db.timer.create({ data: { kind: 'close_unpaid', subjectId: sold.id, dueAt: new Date() } });
  expect(await states(new Date(Date.now() + 300_000))).toMatchObject({
    worker: 'ok',
    outbox: 'late',
    timers: 'late',
    notify: 'late',
    verify: 'ok',
    violations: 'ok',
    'bill alipay': 'ok',
    'bill wechat_pay': 'off',
  });

  // A job that nobody will do makes the books wrong: what the night finds is kept with its name.
  await db.timer.deleteMany();
  await db.order.updateMany({ data: { payable: { increment: 1 }, freight: { increment: 1 } } });
  expect((await verifyAndKeep(system)).length).toBeGreaterThan(0);
  const checks = await readChecks(system, []);
  expect(checks.find(({ key }) => key === 'violations')).toMatchObject({ state: 'down' });
  expect(checks.find(({ key }) => key === 'violations')?.found.join()).toContain('orders of a group sum');
});
