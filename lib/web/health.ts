import 'server-only';
import { connection } from 'next/server';
import { database } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

const lateSeconds = 120;
const patienceMs = 2000;

type State = 'ok' | 'late' | 'down' | 'off';
export type Health = {
  /** degraded: it works, but something is late or missing. */
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: State;
  readonly jobs: { readonly state: State; readonly waiting: number; readonly dead: number };
  readonly sandbox: State;
  /** late: a mail was not taken and is tried again. */
  readonly mail: State;
  /** Differences between the providers' bills and our books that nobody has closed. */
  readonly openIssues: number;
};

type JobCounts = { waiting: number; late: number; dead: number; unsent: number; issues: number };

async function readJobs(): Promise<JobCounts | null> {
  try {
    const { rows } = await database().pool.query<JobCounts>(
      `select count(*) filter (where attempts < max_attempts)::int as waiting, count(*) filter (where attempts >= max_attempts)::int as dead,
         count(*) filter (where task_identifier = 'mail.send' and last_error is not null)::int as unsent,
         count(*) filter (where attempts < max_attempts and locked_at is null and run_at < now() - interval '${lateSeconds} seconds')::int
           + (select count(*) from "Timer" where "dueAt" < now() - interval '${lateSeconds} seconds' and "claimedUntil" is null)::int as late,
         (select count(*) from "ReconcileIssue" where "state" = 'open')::int as issues
       from graphile_worker.jobs`,
    );
    return rows[0] ?? null;
  } catch (error) {
    log.error({ error }, 'health: the database does not answer');
    return null;
  }
}

async function askSandbox(): Promise<State> {
  const url = env().SANDBOX_URL;
  if (url === undefined) return 'off';
  const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
  return answer?.ok === true ? 'ok' : 'down';
}

/** The state of what the shop stands on. Jobs are late when one, or a timer, has waited two minutes beyond its time. */
export async function readHealth(): Promise<Health> {
  await connection();
  const [counts, sandbox] = await Promise.all([readJobs(), askSandbox()]);
  const mails = env().SMTP_URL === undefined ? 'off' : 'ok';
  if (counts === null)
    return { status: 'down', database: 'down', jobs: { state: 'down', waiting: 0, dead: 0 }, sandbox, mail: mails, openIssues: 0 };
  const state = counts.late > 0 ? 'late' : 'ok';
  const mail = mails === 'ok' && counts.unsent > 0 ? 'late' : mails;
  const status = state === 'ok' && sandbox !== 'down' && mail !== 'late' ? 'ok' : 'degraded';
  return { status, database: 'ok', jobs: { state, waiting: counts.waiting, dead: counts.dead }, sandbox, mail, openIssues: counts.issues };
}
