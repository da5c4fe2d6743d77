import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { askProvider, attemptFields, attemptRef } from './ask-provider';
import type { PaymentProviders } from './provider';
import { graceMs } from './settle';
import { providerOf } from './silent-provider';

const backoffSeconds = [5, 10, 20, 40, 80];
/** Milliseconds to wait before a round of asking: 5, 10, 20, 40, 80 s, then every 5 minutes. */
export const pollDelay = (round: number) => (backoffSeconds[round] ?? 300) * 1000;

/** A provider that can't say for so long after the expiry is an error for a person to see; it is asked on, every hour. */
const longestMs = 25 * 3600 * 1000;
const hourMs = 3_600_000;

/** When to ask again: by the backoff, and once when the link is worth nothing any more; then the answer ends the attempt. */
function nextAsking(now: Date, expiresAt: Date, round: number): Date {
  const ending = expiresAt.getTime() + graceMs + 1000;
  const next = now.getTime() + pollDelay(round);
  return new Date(now.getTime() < ending ? Math.min(next, ending) : next);
}

/**
 * The job payment.query: asks for an attempt and comes back until it ends, also when its order is closed already or another attempt
 * took its place; then a trade that was opened all the same is closed there.
 */
export async function queryPayment(ctx: Context, providers: PaymentProviders, job: { attemptId: string; round: number }): Promise<void> {
  const attempt = await ctx.db.paymentAttempt.findUnique({ where: { id: job.attemptId }, select: { ...attemptFields, status: true } });
  if (attempt === null || (attempt.status !== 'pending' && attempt.status !== 'replaced')) return;
  const result = await askProvider(ctx, providers, attempt);
  if (result !== 'waiting' && result !== 'unknown') return;
  if (result === 'waiting' && attempt.status === 'replaced') await providerOf(providers, attempt.provider).close(attemptRef(attempt));
  const round = job.round + 1;
  const overdue = ctx.now().getTime() > attempt.expiresAt.getTime() + longestMs;
  if (overdue) ctx.log.error({ attemptId: attempt.id }, 'payment attempt without an answer for a day');
  const runAt = overdue ? new Date(ctx.now().getTime() + hourMs) : nextAsking(ctx.now(), attempt.expiresAt, round);
  await enqueue(
    ctx.db,
    'payment.query',
    { attemptId: job.attemptId, round },
    { key: `payment.query:${job.attemptId}`, runAt, requestId: ctx.requestId },
  );
}
