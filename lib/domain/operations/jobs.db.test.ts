import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { inOrder, refusal } from '@/lib/testing/payments';
import { aboutOf, errorWords } from './job-words';
import { listJobsInput } from './inputs';
import { removeJob, retryJob, retryJobs } from './mend-jobs';
import { countJobs, listDeadJobs } from './read-jobs';

const database = testDatabase();
const refundId = '01999999-0000-7000-8000-000000000001';

async function queue(connection: Connection) {
  const add = async (task: string, change: string, payload: object = {}) => {
    const { rows } = await connection.pool.query<{ id: string }>(`select id::text from graphile_worker.add_job($1, $2::json)`, [
      task,
      payload,
    ]);
    await connection.pool.query(`update graphile_worker._private_jobs set ${change} where id = $1`, [rows[0]?.id]);
    return rows[0]?.id ?? '';
  };
  const dead = await add('refund.send', `attempts = max_attempts, last_error = 'smtp://user:pw@host refused token=abc'`, {
    refundId,
    note: 'secret words',
  });
  await add('mail.send', `attempts = max_attempts, last_error = 'no'`, { about: 'restock', email: 'a@b.test' });
  await add('mail.send', `attempts = 2, last_error = 'later', run_at = now() + interval '1 hour'`);
  await add('mail.send', `run_at = now() - interval '10 minutes'`);
  await add('mail.send', `run_at = now() + interval '10 minutes'`);
  await add('mail.send', `locked_at = now(), locked_by = 'w'`);
  const boss = await buildShopper(connection);
  return { dead, operator: testContext(connection, { kind: 'operator', userId: boss.user.id } as const) };
}

describe('the queue', () => {
  it('is counted by kind: what waits, runs, is tried again, is for later and is dead', async () => {
    const { operator } = await queue(await database());
    const rows = await countJobs(operator);
    expect(rows.find(({ kind }) => kind === 'mail.send')).toMatchObject({ waiting: 1, running: 1, failing: 1, later: 1, dead: 1 });
    expect(rows.find(({ kind }) => kind === 'refund.send')).toMatchObject({ dead: 1, oldestSeconds: null });
    expect(rows.find(({ kind }) => kind === 'mail.send')?.oldestSeconds).toBeGreaterThanOrEqual(600);
  });

  it('shows of dead jobs their ids and their error, and nothing secret', async () => {
    const { operator, dead } = await queue(await database());
    const { jobs } = await listDeadJobs(operator, listJobsInput.parse({ kind: 'refund.send' }));
    expect(jobs).toMatchObject([
      { id: dead, kind: 'refund.send', about: [['refundId', refundId]], error: 'smtp://***@host refused token=***' },
    ]);
    expect((await listDeadJobs(operator, listJobsInput.parse({ kind: 'x y' }))).jobs).toHaveLength(2);
  });

  it('has one or all run again, or takes one away, each once and on record', async () => {
    const connection = await database();
    const { operator, dead } = await queue(connection);
    const ends = await Promise.all([refusal(retryJob(operator, { id: dead })), refusal(removeJob(operator, { id: dead }))]);
    expect(inOrder(ends)).toEqual(['JOB_GONE', 'done']);
    expect(await retryJobs(operator, { kind: 'refund.send' })).toBe(0);
    expect(await retryJobs(operator, {})).toBe(1);
    expect((await listDeadJobs(operator, {})).jobs).toEqual([]);
    const { rows } = await connection.pool.query<{ n: number }>(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail.send' and attempts = 0 and run_at <= now() and locked_at is null`,
    );
    expect(rows).toEqual([{ n: 2 }]);
    const audit = await connection.db.auditEntry.findMany({ orderBy: { at: 'asc' } });
    expect(audit.map(({ action, merchantId }) => [action, merchantId])).toContainEqual(['job.retry_all', null]);
    expect(audit.filter(({ entityId }) => entityId === dead)).toHaveLength(1);
  });
});

it('says ids and known words of a payload, never the rest', () => {
  expect(
    aboutOf({
      about: 'invitation',
      orderIds: [refundId, refundId, refundId, refundId],
      email: 'a@b.test',
      token: 'x'.repeat(43),
      round: 3,
    }),
  ).toEqual([
    ['about', 'invitation'],
    ['orderIds', `${refundId}, ${refundId}, ${refundId} +1`],
    ['round', '3'],
  ]);
  expect(errorWords('https://x.test/?sign=abc&a=1')).toBe('https://x.test/?sign=***&a=1');
  expect(aboutOf(null)).toEqual([]);
});
