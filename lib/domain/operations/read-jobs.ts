import type { OperatorContext } from '@/lib/domain/context';
import type { ListJobsInput } from './inputs';
import { aboutOf, errorWords } from './job-words';
import type { DeadJob, JobKindRow } from './views';

/** The jobs of every kind that there are, those that failed for good first. */
export async function countJobs({ db, now }: OperatorContext): Promise<JobKindRow[]> {
  return db.$queryRaw<JobKindRow[]>`
    select t.identifier as "kind",
      count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= ${now()} and j.last_error is null)::int as "waiting",
      count(*) filter (where j.locked_at is not null)::int as "running",
      count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.last_error is not null)::int as "failing",
      count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at > ${now()} and j.last_error is null)::int as "later",
      count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts)::int as "dead",
      extract(epoch from ${now()}::timestamptz - min(j.run_at) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= ${now()}))::int as "oldestSeconds"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    group by 1 order by 6 desc, 1`;
}

const pageSize = 30;
type Row = Omit<DeadJob, 'about'> & { readonly payload: unknown };

/** Jobs that failed for good, the latest first, 30 a page. */
export async function listDeadJobs(
  { db }: OperatorContext,
  { kind, before }: ListJobsInput,
): Promise<{ jobs: DeadJob[]; next: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    select j.id::text as "id", t.identifier as "kind", coalesce(j.last_error, '') as "error", j.attempts::int as "attempts", j.payload as "payload",
      j.created_at as "createdAt", j.updated_at as "failedAt"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.locked_at is null and j.attempts >= j.max_attempts and (${kind ?? null}::text is null or t.identifier = ${kind ?? null})
      and (${before ?? null}::bigint is null or j.id < ${before ?? null}::bigint)
    order by j.id desc limit ${pageSize + 1}`;
  const jobs = rows.slice(0, pageSize).map(({ payload, error, ...job }) => ({ ...job, error: errorWords(error), about: aboutOf(payload) }));
  return { jobs, next: rows.length > pageSize ? (jobs.at(-1)?.id ?? null) : null };
}
