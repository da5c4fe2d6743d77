import pg from 'pg';
import { afterAll, beforeEach, inject } from 'vitest';
import { type Connection, connect } from '@/lib/db/client';

let opened: Promise<Connection> | undefined;

async function copyTemplate(): Promise<Connection> {
  const template = new URL(inject('templateUrl'));
  const name = `dianpu_${process.env['VITEST_POOL_ID'] ?? '1'}_${crypto.randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: new URL('/postgres', template).href });
  await admin.connect();
  // Two workers can't copy the template at once.
  await admin.query(`select pg_advisory_lock(1)`);
  await admin.query(`create database "${name}" template "${template.pathname.slice(1)}"`);
  await admin.end();
  return connect(new URL(`/${name}`, template).href, 24);
}

/** This test file's own database, emptied before each test. */
export function testDatabase(): () => Promise<Connection> {
  const database = () => (opened ??= copyTemplate());
  beforeEach(async () => {
    const { pool } = await database();
    const { rows } = await pool.query<{ name: string }>(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as name from pg_tables
       where (schemaname = 'public' and tablename <> '_prisma_migrations') or (schemaname = 'graphile_worker' and tablename = '_private_jobs')`,
    );
    await pool.query(`truncate ${rows[0]?.name ?? ''} cascade`);
  });
  afterAll(async () => (await opened)?.close());
  return database;
}

export type WaitingJob = { readonly task: string; readonly payload: Record<string, unknown>; readonly runAt: Date };

/** The jobs that wait, soonest first. */
export async function waitingJobs({ pool }: Connection): Promise<WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `select t.identifier as task, j.payload, j.run_at as "runAt" from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.run_at, j.id`,
  );
  return rows;
}
