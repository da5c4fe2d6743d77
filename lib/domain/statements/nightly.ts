import type { Context } from '@/lib/domain/context';
import { enqueue, type Jobs } from '@/lib/domain/outbox';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { daysDue } from './days-due';
import { reconcileDay } from './reconcile-day';

/** Days follow each other, so that an earlier bill is there first and the provider isn't asked for a month at once. */
const apartMs = 10_000;
const againMs = 30 * 60_000;
/** For 20 hours; then the next morning's run takes the day up again. */
const rounds = 40;

const plan = (ctx: Context, job: Jobs['statement.reconcile'], delayMs: number) =>
  enqueue(ctx.db, 'statement.reconcile', job, {
    key: `statement:${job.provider}:${job.day}`,
    runAt: new Date(ctx.now().getTime() + delayMs),
    requestId: ctx.requestId,
  });

/** The job statements.due, every morning: a job for each day of each provider that is to be reconciled, missed ones too. */
export async function planStatements(ctx: Context, providers: readonly PaymentProvider[]): Promise<void> {
  for (const provider of providers) {
    const days = await daysDue(ctx, provider.id);
    for (const [index, day] of days.entries()) await plan(ctx, { provider: provider.id, day, round: 0 }, index * apartMs);
  }
}

/** The job statement.reconcile: a bill that isn't there or can't be trusted is asked for again every half hour. */
export async function runStatement(ctx: Context, providers: readonly PaymentProvider[], job: Jobs['statement.reconcile']): Promise<void> {
  const provider = providers.find(({ id }) => id === job.provider);
  if (provider === undefined) return;
  const result = await reconcileDay(ctx, provider, job.day);
  if (result === 'matched' || job.round >= rounds) return;
  await plan(ctx, { ...job, round: job.round + 1 }, againMs);
}
