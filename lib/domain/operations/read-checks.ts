import { z } from 'zod';
import type { Context } from '@/lib/domain/context';
import { chinaDay, dayMs } from '@/lib/shared/china-day';
import { type Check, judge } from './checks';

type Row = {
  readonly size: bigint;
  readonly connections: number;
  readonly transaction: number;
  readonly worker: number | null;
  readonly outbox: number;
  readonly timers: number;
  readonly dead: number;
  readonly unsent: number;
  readonly notify: number | null;
  readonly differences: number;
};

// The worker writes when it last did its regular jobs, of which one is due every five minutes, and when it first knew of them.
const text = `
  select pg_database_size(current_database()) as "size",
    (select round(100.0 * count(*) / current_setting('max_connections')::int)::int from pg_stat_activity) as "connections",
    (select coalesce(extract(epoch from max(now() - a.xact_start)), 0)::int from pg_stat_activity a
      where a.datname = current_database() and a.pid <> pg_backend_pid() and a.backend_type = 'client backend') as "transaction",
    (select extract(epoch from $1::timestamptz - max(coalesce(c.last_execution, c.known_since)))::int from graphile_worker._private_known_crontabs c) as "worker",
    (select coalesce(extract(epoch from $1::timestamptz - min(j.run_at)), 0)::int from graphile_worker._private_jobs j
      where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= $1) as "outbox",
    (select coalesce(extract(epoch from $1::timestamptz - min(t."dueAt")), 0)::int from "Timer" t
      where t."dueAt" <= $1 and (t."claimedUntil" is null or t."claimedUntil" <= $1)) as "timers",
    (select count(*)::int from graphile_worker._private_jobs j where j.locked_at is null and j.attempts >= j.max_attempts) as "dead",
    (select count(*)::int from graphile_worker.jobs j where j.task_identifier = 'mail.send' and j.last_error is not null and j.attempts < j.max_attempts) as "unsent",
    (select percentile_disc(0.95) within group (order by n.seconds)::int from (
      select greatest(extract(epoch from e."receivedAt" - a."paidAt"), 0) as seconds from "PaymentEvent" e join "PaymentAttempt" a on a."id" = e."attemptId"
      where e."result" = 'paid' and a."paidAt" is not null and e."receivedAt" > $1::timestamptz - interval '1 day' order by e."id" desc limit 200
    ) n) as "notify",
    (select count(*)::int from "ReconcileIssue" where "state" = 'open') as "differences"`;

const violations = z.array(z.object({ name: z.string(), count: z.number() }));

/** What the last night found. */
async function lastVerify({ db, now }: Context): Promise<Check[]> {
  const run = await db.verifyRun.findFirst({ orderBy: { at: 'desc' } });
  if (run === null) return [judge('verify', null), judge('violations', null)];
  const found = violations.catch([]).parse(run.violations);
  const words = found.map(({ name, count }) => `${name} (${count})`);
  return [
    judge('verify', Math.max(0, Math.round((now().getTime() - run.at.getTime()) / 1000))),
    judge('violations', found.length, { found: words }),
  ];
}

/** How many days ago each provider's last bill was that agrees with the books. */
async function lastBills({ db, now }: Context, providers: readonly string[]): Promise<Check[]> {
  const rows = await db.statement.groupBy({ by: ['provider'], where: { state: 'matched' }, _max: { day: true } });
  const failed = await db.statement.findMany({
    where: { provider: { in: [...providers] }, failure: { not: null }, state: { in: ['pending', 'failed'] } },
    orderBy: { day: 'desc' },
    take: 20,
    select: { provider: true, day: true, failure: true },
  });
  const today = Date.parse(`${chinaDay(now())}T00:00:00Z`);
  return providers.map((of) => {
    const last = rows.find(({ provider }) => provider === of)?._max.day ?? null;
    const found = failed
      .filter(({ provider }) => provider === of)
      .map(({ day, failure }) => `${day.toISOString().slice(0, 10)}: ${failure ?? ''}`);
    return judge('bill', last === null ? null : Math.round((today - last.getTime()) / dayMs), { of, found: found.slice(0, 3) });
  });
}

/** Everything that is watched, judged by its thresholds. @param providers those that have a daily bill */
export async function readChecks(ctx: Context, providers: readonly string[]): Promise<Check[]> {
  const [{ rows }, verify, bills] = await Promise.all([
    ctx.pool.query<Row>({ name: 'checks', text, values: [ctx.now()] }),
    lastVerify(ctx),
    lastBills(ctx, providers),
  ]);
  const [row] = rows;
  if (row === undefined) return [];
  return [
    judge('worker', row.worker),
    judge('outbox', row.outbox),
    judge('timers', row.timers),
    judge('dead_jobs', row.dead),
    judge('unsent_mails', row.unsent),
    judge('notify', row.notify),
    ...verify,
    ...bills,
    judge('differences', row.differences),
    judge('connections', row.connections),
    judge('transaction', row.transaction),
    judge('database_size', Number(row.size)),
  ];
}
