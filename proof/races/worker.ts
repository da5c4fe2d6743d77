import { z } from 'zod';
import type { Context } from '@/lib/domain/context';
import type { PaymentProviders } from '@/lib/domain/payments/provider';
import { queryPayment } from '@/lib/domain/payments/query-payment';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { claimTimers, finishTimer } from '@/lib/domain/timers';
import { timerHandlers } from '@/lib/jobs/timer-handlers';

type JobRow = { readonly id: string; readonly task: string; readonly payload: unknown };
const againSeconds = 10;
const queryJob = z.object({ attemptId: z.uuid(), round: z.number() });
const refundJob = z.object({ refundId: z.uuid() });

/** A worker that runs when it is told to, by the clock of the contexts. Jobs that have nothing to do with money are left out. */
export function createWorker(ctx: Context, providers: PaymentProviders) {
  const jobsOf: Readonly<Record<string, (payload: unknown) => Promise<unknown>>> = {
    'payment.query': (payload) => queryPayment(ctx, providers, queryJob.parse(payload)),
    'refund.send': (payload) => sendRefund(ctx, providers, refundJob.parse(payload).refundId),
  };

  /** Takes each due job off the queue, does it, and puts it back when it fails: as the queue would. */
  async function jobs(): Promise<void> {
    const { rows } = await ctx.pool.query<JobRow>(
      `update graphile_worker._private_jobs j set run_at = $1::timestamptz + interval '${againSeconds} seconds', key = null
       from graphile_worker._private_tasks t
       where t.id = j.task_id and j.run_at <= $1 and t.identifier in ('payment.query', 'refund.send')
       returning j.id, t.identifier as task, j.payload`,
      [ctx.now()],
    );
    for (const { id, task, payload } of rows) {
      try {
        await jobsOf[task]?.(payload);
        await ctx.pool.query('delete from graphile_worker._private_jobs where id = $1', [id]);
      } catch {
        // It runs again.
      }
    }
  }

  async function timers(): Promise<void> {
    for (const timer of await claimTimers(ctx, 20)) {
      try {
        await finishTimer(ctx, timer, await timerHandlers[timer.kind](ctx, timer.subjectId, providers));
      } catch {
        // It is claimed again.
      }
    }
  }

  /** When something is due next that has to do with money. */
  async function nextDue(): Promise<Date | null> {
    const { rows } = await ctx.pool.query<{ at: Date | null }>(
      `select min(at) as at from (
         select j.run_at as at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('payment.query', 'refund.send')
         union all select greatest("dueAt", "claimedUntil") from "Timer" where "kind" in ('close_unpaid', 'refund_approval')) due`,
    );
    return rows[0]?.at ?? null;
  }
  return { jobs, timers, nextDue };
}
