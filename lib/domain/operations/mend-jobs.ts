import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { aboutOf, errorWords } from './job-words';

/** Jobs that one press of "all" takes: the rest is for the next. */
const atOnce = 1000;

type Dead = { readonly id: string; readonly kind: string; readonly error: string; readonly payload: unknown };

/** The job while it is dead, locked: what another operator, or a worker, has taken is told. */
async function lockDead(tx: Transaction, id: string): Promise<Dead> {
  const [job] = await tx.$queryRaw<Dead[]>`
    select j.id::text as "id", t.identifier as "kind", coalesce(j.last_error, '') as "error", j.payload as "payload"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.id = ${id}::bigint and j.locked_at is null and j.attempts >= j.max_attempts for update of j`;
  if (job === undefined) throw new Refusal('JOB_GONE');
  return job;
}

const before = ({ kind, error, payload }: Dead) => ({ kind, error: errorWords(error), about: Object.fromEntries(aboutOf(payload)) });

/**
 * Has a job that failed for good run once more, with all its attempts.
 * @throws Refusal JOB_GONE when it isn't there, or isn't dead, any more
 */
export async function retryJob(ctx: OperatorContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const job = await lockDead(tx, id);
    await tx.$executeRaw`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => ${ctx.now()}::timestamptz, attempts => 0)`;
    await writePlatformAudit(ctx, tx, { action: 'job.retry', entity: 'job', entityId: id, before: before(job) });
  });
}

/** The same for all dead jobs, or those of a kind, a thousand at most. @returns how many */
export async function retryJobs(ctx: OperatorContext, { kind }: { readonly kind?: string | undefined }): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const [{ n } = { n: 0 }] = await tx.$queryRaw<{ n: number }[]>`
      with dead as (
        select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where j.locked_at is null and j.attempts >= j.max_attempts and (${kind ?? null}::text is null or t.identifier = ${kind ?? null})
        order by j.id limit ${atOnce} for update of j skip locked
      )
      select count(*)::int as n from graphile_worker.reschedule_jobs(array(select id from dead), run_at => ${ctx.now()}::timestamptz, attempts => 0)`;
    if (n > 0) {
      const after = { jobs: n };
      await writePlatformAudit(ctx, tx, { action: 'job.retry_all', entity: 'job', entityId: kind ?? 'all', after });
    }
    return n;
  });
}

/**
 * Takes away a job that failed for good: what it was to do is never done by it. What it was about stands in the record.
 * @throws Refusal JOB_GONE
 */
export async function removeJob(ctx: OperatorContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const job = await lockDead(tx, id);
    await tx.$executeRaw`select graphile_worker.complete_jobs(array[${id}::bigint])`;
    await writePlatformAudit(ctx, tx, { action: 'job.remove', entity: 'job', entityId: id, before: before(job) });
  });
}
