import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { attemptFields, attemptRef } from './ask-provider';
import type { Outcome, PaymentProvider, PaymentProviders, RefundEvidence } from './provider';
import { openAgain } from './open-exception';
import { providerOf } from './silent-provider';

/** Refund answers that time may mend. */
const mayRecover = (answer: Outcome<RefundEvidence>) =>
  answer.kind === 'unknown' ||
  (answer.kind === 'rejected' && answer.retryable) ||
  (answer.kind === 'ok' &&
    (answer.value.kind === 'absent' || answer.value.kind === 'processing' || (answer.value.kind === 'failed' && !answer.value.final)));

const failureOf = (answer: Outcome<RefundEvidence>): string | null => {
  if (answer.kind === 'rejected') return answer.code;
  return answer.kind === 'ok' && answer.value.kind === 'failed' ? answer.value.code : null;
};

const withAttempt = { attempt: { select: attemptFields } } as const;

/** Believes the provider's answer of a refund. @returns false while nothing is certain */
async function recordRefund(
  ctx: Context,
  refund: { readonly id: string; readonly attemptId: string },
  answer: Outcome<RefundEvidence>,
): Promise<boolean> {
  if (answer.kind === 'ok' && answer.value.kind === 'done') {
    await finishRefund(ctx, refund.id, refund.attemptId);
    return true;
  }
  if (mayRecover(answer)) return false;
  const failureCode = failureOf(answer) ?? 'UNKNOWN';
  await ctx.db.$transaction(async (tx) => {
    const failed = await tx.refund.updateMany({ where: { id: refund.id, state: 'requested' }, data: { state: 'failed', failureCode } });
    if (failed.count > 0) await openAgain(ctx, tx, refund.attemptId, 'refund_failed', { refundId: refund.id, failureCode });
  });
  return true;
}

/**
 * The job refund.send: asks the provider to send money back, under the refund's own number every time, and believes
 * only "done". Uncertain answers throw, so that the job runs again with the same number; a final no is left to a person, and so is
 * money that people pay back by hand (confirm-refund.ts).
 */
export async function sendRefund(ctx: Context, providers: PaymentProviders, refundId: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { id: refundId }, include: withAttempt });
  if (refund === null || refund.state !== 'requested') return;
  const provider = providerOf(providers, refund.attempt.provider);
  if (provider.capabilities.byHand) return;
  const attempt = attemptRef(refund.attempt);
  let answer = await provider.refund(attempt, { requestNo: refund.requestNo, amount: fen(refund.amount), reason: refund.reason });
  if (answer.kind === 'unknown' || (answer.kind === 'ok' && answer.value.kind === 'absent'))
    answer = await provider.queryRefund(attempt, refund.requestNo);
  if (!(await recordRefund(ctx, refund, answer))) throw new Error(`refund ${refund.requestNo} is not certain yet`);
}

/** A notification spoke of a refund: what the provider answers for it is believed, nothing else. */
export async function askRefund(ctx: Context, provider: PaymentProvider, requestNo: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { requestNo }, include: withAttempt });
  if (refund === null || refund.state !== 'requested' || refund.attempt.provider !== provider.id) return;
  await recordRefund(ctx, refund, await provider.queryRefund(attemptRef(refund.attempt), requestNo));
}

/**
 * The money is back: the refund is done, once, and with the last part of it the payment is refunded. `also` belongs to it and happens
 * with it.
 */
export async function finishRefund(
  ctx: Context,
  refundId: string,
  attemptId: string,
  also: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const done = await tx.refund.updateMany({ where: { id: refundId, state: 'requested' }, data: { state: 'done', doneAt: ctx.now() } });
    if (done.count === 0) return;
    await also(tx);
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
