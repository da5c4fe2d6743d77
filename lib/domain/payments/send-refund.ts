import { finishRefunded } from '@/lib/domain/after-sale/follow-refund';
import type { Context } from '@/lib/domain/context';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { enqueue } from '@/lib/domain/outbox';
import { fen, toYuan } from '@/lib/shared/money';
import { attemptFields, attemptRef } from './ask-provider';
import type { Outcome, PaymentProvider, RefundEvidence } from './provider';
import { endTurn, takeTurn } from './refund-turns';

/** Refund answers that time may mend. */
const mayRecover = (answer: Outcome<RefundEvidence>) =>
  answer.kind === 'unknown' || (answer.kind === 'rejected' && answer.retryable) || (answer.kind === 'ok' && answer.value.kind === 'absent');

const failureOf = (answer: Outcome<RefundEvidence>): string | null => {
  if (answer.kind === 'rejected') return answer.code;
  return answer.kind === 'ok' && answer.value.kind === 'failed' ? answer.value.code : null;
};

/** A clear "not now", such as too little money in the seller's account: asked again after half an hour, however long it takes. */
const laterMs = 30 * 60_000;

type Refund = {
  readonly id: string;
  readonly attemptId: string;
  readonly orderId: string | null;
  readonly afterSaleId: string | null;
  readonly amount: bigint;
};

/**
 * The job refund.send: asks the provider to send money back, under the refund's own number every time, and believes
 * only "done". One refund of a payment at a time. Unknown answers throw, so that the job runs again with the same number; a clear
 * "not now" waits; a final no is left to a person.
 */
export async function sendRefund(ctx: Context, provider: PaymentProvider, refundId: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { id: refundId }, include: { attempt: { select: attemptFields } } });
  if (refund === null || refund.state !== 'requested') return;
  const again = (runAt: Date) =>
    enqueue(ctx.db, 'refund.send', { refundId }, { key: `refund:${refundId}`, runAt, requestId: ctx.requestId });
  const busyUntil = await takeTurn(ctx, refund.attemptId);
  if (busyUntil !== null) return again(busyUntil);
  const answer = await ask(ctx, provider, refund);
  if (answer.kind === 'ok' && answer.value.kind === 'done') return finish(ctx, refund);
  if (answer.kind === 'rejected' && answer.retryable) {
    await ctx.db.refund.updateMany({ where: { id: refundId, state: 'requested' }, data: { failureCode: answer.code } });
    ctx.log.error({ refundId, failureCode: answer.code }, 'refund has to wait');
    return again(new Date(ctx.now().getTime() + laterMs));
  }
  if (mayRecover(answer)) throw new Error(`refund ${refund.requestNo} is not certain yet`);
  await fail(ctx, refund, failureOf(answer) ?? 'UNKNOWN');
}

type ToSend = Refund & { readonly requestNo: string; readonly reason: string; readonly attempt: Parameters<typeof attemptRef>[0] };

async function ask(ctx: Context, provider: PaymentProvider, refund: ToSend): Promise<Outcome<RefundEvidence>> {
  const attempt = attemptRef(refund.attempt);
  try {
    const answer = await provider.refund(attempt, { requestNo: refund.requestNo, amount: fen(refund.amount), reason: refund.reason });
    const unclear = answer.kind === 'unknown' || (answer.kind === 'ok' && answer.value.kind === 'absent');
    return unclear ? await provider.queryRefund(attempt, refund.requestNo) : answer;
  } finally {
    await endTurn(ctx, refund.attemptId);
  }
}

async function fail(ctx: Context, { id, orderId }: Refund, failureCode: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const failed = await tx.refund.updateMany({ where: { id, state: 'requested' }, data: { state: 'failed', failureCode } });
    if (failed.count > 0 && orderId !== null)
      await recordEvent(ctx, tx, orderId, { type: 'refund_failed', data: { refundId: id, text: failureCode } });
  });
  ctx.log.error({ refundId: id, failureCode }, 'refund refused by the provider');
}

async function finish(ctx: Context, { id, attemptId, orderId, afterSaleId, amount }: Refund): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    // As everywhere the order is locked before its payment.
    if (orderId !== null) await lockOrder(tx, { id: orderId });
    const done = await tx.refund.updateMany({
      where: { id, state: 'requested' },
      data: { state: 'done', doneAt: ctx.now(), failureCode: null },
    });
    if (done.count === 0) return;
    const sums = await tx.refund.aggregate({ _sum: { amount: true }, where: { attemptId, state: 'done' } });
    await tx.paymentAttempt.updateMany({
      where: { id: attemptId, status: 'paid', amount: sums._sum.amount ?? 0n },
      data: { status: 'refunded' },
    });
    if (orderId === null) {
      await tx.paymentException.updateMany({
        where: { attemptId, closedAt: null, kind: { in: ['late', 'duplicate'] } },
        data: { closedAt: ctx.now() },
      });
      return;
    }
    const data = { refundId: id, amount: fen(amount), text: `¥${toYuan(amount)}` };
    await recordEvent(ctx, tx, orderId, { type: 'payment_refunded', data });
    if (afterSaleId !== null) await finishRefunded(ctx, tx, afterSaleId);
  });
}
