import type { Context } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { attemptFields, attemptRef } from './ask-provider';
import type { Outcome, PaymentProvider, RefundEvidence } from './provider';

/** Refund answers that time may mend. */
const mayRecover = (answer: Outcome<RefundEvidence>) =>
  answer.kind === 'unknown' || (answer.kind === 'rejected' && answer.retryable) || (answer.kind === 'ok' && answer.value.kind === 'absent');

const failureOf = (answer: Outcome<RefundEvidence>): string | null => {
  if (answer.kind === 'rejected') return answer.code;
  return answer.kind === 'ok' && answer.value.kind === 'failed' ? answer.value.code : null;
};

/**
 * The job refund.send: asks the provider to send money back, under the refund's own number every time, and believes
 * only "done". Unknown answers throw, so that the job runs again with the same number; a final no is left to a person.
 */
export async function sendRefund(ctx: Context, provider: PaymentProvider, refundId: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { id: refundId }, include: { attempt: { select: attemptFields } } });
  if (refund === null || refund.state !== 'requested') return;
  const attempt = attemptRef(refund.attempt);
  let answer = await provider.refund(attempt, { requestNo: refund.requestNo, amount: fen(refund.amount), reason: refund.reason });
  if (answer.kind === 'unknown' || (answer.kind === 'ok' && answer.value.kind === 'absent'))
    answer = await provider.queryRefund(attempt, refund.requestNo);
  if (answer.kind === 'ok' && answer.value.kind === 'done') return finish(ctx, refund.id, refund.attempt.id);
  if (mayRecover(answer)) throw new Error(`refund ${refund.requestNo} is not certain yet`);
  const failureCode = failureOf(answer) ?? 'UNKNOWN';
  await ctx.db.refund.updateMany({ where: { id: refund.id, state: 'requested' }, data: { state: 'failed', failureCode } });
  ctx.log.error({ refundId, failureCode }, 'refund refused by the provider');
}

async function finish(ctx: Context, refundId: string, attemptId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const done = await tx.refund.updateMany({ where: { id: refundId, state: 'requested' }, data: { state: 'done', doneAt: ctx.now() } });
    if (done.count === 0) return;
    const sums = await tx.refund.aggregate({ _sum: { amount: true }, where: { attemptId, state: 'done' } });
    await tx.paymentAttempt.updateMany({
      where: { id: attemptId, status: 'paid', amount: sums._sum.amount ?? 0n },
      data: { status: 'refunded' },
    });
    await tx.paymentException.updateMany({
      where: { attemptId, closedAt: null, kind: { in: ['late', 'duplicate'] } },
      data: { closedAt: ctx.now() },
    });
  });
}
