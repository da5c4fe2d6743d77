import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/shared/china-day';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/payments';
import { billing, billLine, book, hourOf, morning } from '@/lib/testing/statements';
import { closeIssue } from './close-issue';
import { daysDue } from './days-due';
import { planStatements, runStatement } from './nightly';
import { reconcileDay } from './reconcile-day';

const database = testDatabase();
const day = '2026-11-24';
const today = '2026-11-25';
const paid = (outTradeNo: string, date: string) => ({ outTradeNo, amount: 100, paidAt: hourOf(date, 12) });

describe('the morning’s plan', () => {
  it('takes up every missed day since the first payment, oldest first, thirty at most', async () => {
    const connection = await database();
    const { ctx } = morning(connection, today);
    expect(await daysDue(ctx, 'alipay')).toEqual([]);
    await book(connection, [paid('a1', addDays(today, -3))]);
    expect(await daysDue(ctx, 'alipay')).toEqual(['2026-11-22', '2026-11-23', day]);
    await book(connection, [paid('a2', addDays(today, -90))]);
    const days = await daysDue(ctx, 'alipay');
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual(['2026-10-26', day]);
    expect(await daysDue(ctx, 'wechat')).toEqual([]);
  });

  it('leaves out what is matched, but not what has open differences or came before its day was over', async () => {
    const connection = await database();
    const { ctx } = morning(connection, today);
    await book(connection, [paid('a1', '2026-11-23')]);
    await reconcileDay(ctx, billing({ '2026-11-23': [billLine('a1', 100)] }), '2026-11-23');
    expect(await daysDue(ctx, 'alipay')).toEqual([day]);
    await reconcileDay(ctx, billing({ [day]: [billLine('x1', 100)] }), day);
    expect(await daysDue(ctx, 'alipay')).toEqual([day]);
    await connection.db.reconcileIssue.updateMany({ data: { state: 'closed', closedAt: new Date(), closedBy: 'rule' } });
    expect(await daysDue(ctx, 'alipay')).toEqual([]);
    await connection.db.statement.updateMany({ data: { fetchedAt: hourOf('2026-11-23', 20) } });
    expect(await daysDue(ctx, 'alipay')).toEqual(['2026-11-23', day]);
  });

  it('is a job for each day, once, some seconds apart', async () => {
    const connection = await database();
    const { ctx } = morning(connection, today);
    await book(connection, [paid('a1', '2026-11-23')]);
    for (let run = 0; run < 2; run += 1) await planStatements(ctx, [billing({})]);
    const jobs = await waitingJobs(connection);
    expect(jobs.map(({ task, payload }) => [task, payload['day']])).toEqual([
      ['statement.reconcile', '2026-11-23'],
      ['statement.reconcile', day],
    ]);
    expect((jobs[1]?.runAt.getTime() ?? 0) - (jobs[0]?.runAt.getTime() ?? 0)).toBe(10_000);
  });

  it('asks again in half an hour for a bill that is not there, and no more once it is, or the day is over', async () => {
    const connection = await database();
    const { ctx } = morning(connection, today);
    const waiting = billing({ [day]: { kind: 'ok', value: 'not_ready' } });
    await runStatement(ctx, [waiting], { provider: 'alipay', day, round: 0 });
    const [job] = await waitingJobs(connection);
    expect(job).toMatchObject({ task: 'statement.reconcile', payload: { provider: 'alipay', day, round: 1 } });
    expect(job?.runAt.getTime()).toBe(ctx.now().getTime() + 30 * 60_000);
    await connection.pool.query('delete from graphile_worker._private_jobs');
    await runStatement(ctx, [waiting], { provider: 'alipay', day, round: 40 });
    await runStatement(ctx, [billing({})], { provider: 'alipay', day, round: 1 });
    await runStatement(ctx, [], { provider: 'gone', day, round: 1 });
    expect(await waitingJobs(connection)).toEqual([]);
    expect(await connection.db.statement.findFirst()).toMatchObject({ state: 'matched' });
  });
});

describe('closing a difference', () => {
  it('keeps who, when and why, once', async () => {
    const connection = await database();
    const { ctx } = morning(connection, today);
    await reconcileDay(ctx, billing({ [day]: [billLine('x1', 100)] }), day);
    const issue = await connection.db.reconcileIssue.findFirstOrThrow();
    const operator = testContext(connection, { kind: 'operator', userId: 'u1' } as const);
    await closeIssue(operator, { issueId: issue.id, note: 'a test payment' });
    expect(await connection.db.reconcileIssue.findFirst()).toMatchObject({
      state: 'closed',
      closedBy: 'operator:u1',
      note: 'a test payment',
    });
    expect(await refusal(closeIssue(operator, { issueId: issue.id, note: 'again' }))).toBe('VERSION_CONFLICT');
    expect(await refusal(closeIssue(operator, { issueId: crypto.randomUUID(), note: 'x' }))).toBe('NOT_FOUND');
  });
});
