import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { askProvider, attemptFields } from './ask-provider';
import type { PaymentProvider } from './provider';

const backoffSeconds = [5, 10, 20, 40, 80];
/** Milliseconds to wait before a round of asking: 5, 10, 20, 40, 80 s, then every 5 minutes. */
export const pollDelay = (round: number) => (backoffSeconds[round] ?? 300) * 1000;

/** The job payment.query: asks for a pending attempt and comes back until it ends; after its expiry the expiry job takes over. */
export async function queryPayment(ctx: Context, provider: PaymentProvider, job: { attemptId: string; round: number }): Promise<void> {
  const attempt = await ctx.db.paymentAttempt.findUnique({ where: { id: job.attemptId }, select: { ...attemptFields, status: true } });
  if (attempt === null || attempt.status !== 'pending') return;
  const result = await askProvider(ctx, provider, attempt);
  if (result !== 'waiting' && result !== 'unknown') return;
  const round = job.round + 1;
  const runAt = new Date(ctx.now().getTime() + pollDelay(round));
  if (runAt > attempt.expiresAt) return;
  await enqueue(
    ctx.db,
    'payment.query',
    { attemptId: job.attemptId, round },
    { key: `payment.query:${job.attemptId}`, runAt, requestId: ctx.requestId },
  );
}
