import type { Pool } from 'pg';

const deadAfter = '5 minutes';

/** No job of ours takes minutes: what is locked for so long belongs to a process that died, and is for the others to do. */
export async function freeDeadJobs(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker._private_jobs
     where locked_at < now() - interval '${deadAfter}' having count(*) > 0`,
  );
}
