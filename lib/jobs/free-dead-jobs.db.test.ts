import { expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { freeDeadJobs } from './free-dead-jobs';

const database = testDatabase();

it('frees the jobs of workers that died, and no others', async () => {
  const { pool } = await database();
  await pool.query(`select graphile_worker.add_job('search.index', json_build_object('n', n)) from generate_series(1, 3) as n`);
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = 'worker-' || (payload ->> 'n'), locked_at = now() - (payload ->> 'n')::int * interval '2 minutes'`,
  );
  await freeDeadJobs(pool);
  const { rows } = await pool.query<{ n: string; locked: boolean }>(
    `select payload ->> 'n' as n, locked_at is not null as locked from graphile_worker._private_jobs order by 1`,
  );
  expect(rows).toEqual([
    { n: '1', locked: true },
    { n: '2', locked: true },
    { n: '3', locked: false },
  ]);
});
