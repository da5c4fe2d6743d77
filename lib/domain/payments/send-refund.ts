import type { Transaction } from '@/lib/db/client';
import { finishRefunded } from '@/lib/domain/after-sale/follow-refund';
import type { Context } from '@/lib/domain/context';
import { letterJob } from '@/lib/domain/notifications/send-letter';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { enqueue, enqueueEach, jobOf } from '@/lib/domain/outbox';
import { fen, toYuan } from '@/lib/shared/money';
import { attemptFields, attemptRef } from './ask-provider';
import { openAgain } from './open-exception';
import type { Outcome, PaymentProvider, PaymentProviders, RefundEvidence } from './provider';
import { endTurn, takeTurn } from './refund-turns';
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

/** A clear "not now", such as too little money in the seller's account: asked again after half an hour, however long it takes. */
const laterMs = 30 * 60_000;

const withAttempt = { attempt: { select: attemptFields } } as const;

type Refund = { readonly id: string; readonly attemptId: string; readonly orderId: string | null };

/**
 * The job refund.send: asks the provider to send money back, under the refund's own number every time, and believes
 * only "done". One refund of a payment at a time. Uncertain answers throw, so that the job runs again with the same number; a clear
 * "not now" waits; a final no is left to a person, and so is money that people pay back by hand (confirm-refund.ts).
 */
export async function sendRefund(ctx: Context, providers: PaymentProviders, refundId: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { id: refundId }, include: withAttempt });
  if (refund === null || refund.state !== 'requested') return;
  const provider = providerOf(providers, refund.attempt.provider);
  if (provider.capabilities.byHand) return;
  const again = (runAt: Date) =>
    enqueue(ctx.db, 'refund.send', { refundId }, { key: `refund:${refundId}`, runAt, requestId: ctx.requestId });
  const busyUntil = await takeTurn(ctx, refund.attemptId);
  if (busyUntil !== null) return again(busyUntil);
  const answer = await ask(ctx, provider, refund);
  if (answer.kind === 'rejected' && answer.retryable) {
    await ctx.db.refund.updateMany({ where: { id: refundId, state: 'requested' }, data: { failureCode: answer.code } });
    ctx.log.error({ refundId, failureCode: answer.code }, 'refund has to wait');
    return again(new Date(ctx.now().getTime() + laterMs));
  }
  if (!(await believe(ctx, refund, answer))) throw new Error(`refund ${refund.requestNo} is not certain yet`);
}

/** A notification spoke of a refund: what the provider answers for it is believed, nothing else. */
export async function askRefund(ctx: Context, provider: PaymentProvider, requestNo: string): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { requestNo }, include: withAttempt });
  if (refund === null || refund.state !== 'requested' || refund.attempt.provider !== provider.id) return;
  await believe(ctx, refund, await provider.queryRefund(attemptRef(refund.attempt), requestNo));
}

type ToSend = Refund & {
  readonly amount: bigint;
  readonly requestNo: string;
  readonly reason: string;
  readonly attempt: Parameters<typeof attemptRef>[0];
};

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

/** @returns false while nothing is certain */
async function believe(ctx: Context, refund: Refund, answer: Outcome<RefundEvidence>): Promise<boolean> {
  if (answer.kind === 'ok' && answer.value.kind === 'done') await finishRefund(ctx, refund.id);
  else if (mayRecover(answer)) return false;
  else await fail(ctx, refund, failureOf(answer) ?? 'UNKNOWN');
  return true;
}

/** A person sees it among the refunds of its order's shop; money that is of no order, among the exceptions. */
async function fail(ctx: Context, { id, attemptId, orderId }: Refund, failureCode: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    if (orderId !== null) await lockOrder(tx, { id: orderId });
    const failed = await tx.refund.updateMany({ where: { id, state: 'requested' }, data: { state: 'failed', failureCode } });
    if (failed.count === 0) return;
    if (orderId === null) await openAgain(ctx, tx, attemptId, 'refund_failed', { refundId: id, failureCode });
    else await recordEvent(ctx, tx, orderId, { type: 'refund_failed', data: { refundId: id, text: failureCode } });
  });
  ctx.log.error({ refundId: id, failureCode }, 'refund refused by the provider');
}

/**
 * The money is back: the refund is done, once, and with the last part of it the payment is refunded; the order's history and the
 * after-sale case follow. `also` belongs to it and happens with it.
 */
export async function finishRefund(
  ctx: Context,
  refundId: string,
  also: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    const { attemptId, orderId, afterSaleId, amount } = refund;
    // As everywhere the order is locked before its payment.
    if (orderId !== null) await lockOrder(tx, { id: orderId });
    const done = await tx.refund.updateMany({
      where: { id: refundId, state: 'requested' },
      data: { state: 'done', doneAt: ctx.now(), failureCode: null },
    });
    if (done.count === 0) return;
    await also(tx);
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
    await recordEvent(ctx, tx, orderId, { type: 'payment_refunded', data: { refundId, amount: fen(amount), text: `¥${toYuan(amount)}` } });
    await enqueueEach(tx, [letterJob({ about: 'order_refunded', refundId }), jobOf('fees.settle', { orderIds: [orderId] })], ctx.requestId);
    if (afterSaleId !== null) await finishRefunded(ctx, tx, afterSaleId);
  });
}
