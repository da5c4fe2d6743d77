import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { markPaid } from '@/lib/domain/orders/mark-paid';
import { enqueue } from '@/lib/domain/outbox';
import type { Evidence } from './provider';
import type { AttemptStatus } from './views';

/** A link may still be opened until the attempt's expiry; Alipay's clock may differ from ours by this much. */
export const graceMs = 2 * 60_000;

/** What the evidence did. `late` and `duplicate`: the money goes back by itself. `review`: a person looks. */
export type Settled = 'paid' | 'already_paid' | 'late' | 'duplicate' | 'review' | 'waiting' | 'closed' | 'refunded_outside';

type Attempt = {
  readonly id: string;
  readonly groupId: string;
  readonly status: AttemptStatus;
  readonly amount: bigint;
  readonly tradeNo: string | null;
  readonly expiresAt: Date;
};

async function openException(ctx: Context, tx: Transaction, attemptId: string, kind: string, detail: object): Promise<void> {
  await tx.paymentException.upsert({
    where: { attemptId_kind: { attemptId, kind } },
    create: { attemptId, kind, detail: { ...detail } },
    update: {},
  });
  ctx.log.error({ attemptId, kind, ...detail }, 'payment exception');
}

/** Money that no order waits for: an exception and a refund under a number that follows from the attempt. */
async function giveBack(ctx: Context, tx: Transaction, attempt: Attempt, kind: 'late' | 'duplicate'): Promise<void> {
  await openException(ctx, tx, attempt.id, kind, {});
  const requestNo = `LATE${attempt.id.replaceAll('-', '')}`;
  const refund = await tx.refund.create({
    data: { attemptId: attempt.id, requestNo, amount: attempt.amount, reason: kind },
    select: { id: true },
  });
  await enqueue(tx, 'refund.send', { refundId: refund.id }, { key: `refund:${refund.id}`, requestId: ctx.requestId });
}

async function settlePaid(ctx: Context, tx: Transaction, attempt: Attempt, paid: Extract<Evidence, { kind: 'paid' }>): Promise<Settled> {
  if (attempt.status === 'review') return 'review';
  const differs = BigInt(paid.total) !== attempt.amount || (attempt.tradeNo !== null && attempt.tradeNo !== paid.tradeNo);
  if (differs) {
    await openException(ctx, tx, attempt.id, 'mismatch', { total: paid.total, expected: String(attempt.amount), tradeNo: paid.tradeNo });
    if (attempt.status === 'pending' || attempt.status === 'closed')
      await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { status: 'review' } });
    return 'review';
  }
  if (attempt.status === 'paid' || attempt.status === 'refunded') return 'already_paid';
  await tx.paymentAttempt.update({
    where: { id: attempt.id },
    data: { status: 'paid', tradeNo: paid.tradeNo, buyerRef: paid.buyerRef ?? null, paidAt: paid.paidAt ?? ctx.now() },
  });
  const fate = await markPaid(ctx, tx, attempt.groupId);
  if (fate === 'paid') return 'paid';
  await giveBack(ctx, tx, attempt, fate);
  return fate;
}

async function settleClosed(ctx: Context, tx: Transaction, attempt: Attempt): Promise<Settled> {
  if (attempt.status === 'paid') {
    const refunds = await tx.refund.aggregate({
      _sum: { amount: true },
      where: { attemptId: attempt.id, state: { notIn: ['failed', 'rejected', 'replaced'] } },
    });
    if (refunds._sum.amount === attempt.amount) return 'already_paid';
    await openException(ctx, tx, attempt.id, 'outside_refund', {});
    return 'refunded_outside';
  }
  if (attempt.status !== 'pending') return 'closed';
  await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { status: 'closed', closedAt: ctx.now() } });
  if (ctx.now() >= attempt.expiresAt) await closeGroup(ctx, tx, attempt.groupId, 'expired');
  return 'closed';
}

/**
 * The only writer of what happened to a payment. Notify, return page, poller, expiry, cancel and staff bring their
 * evidence here; the attempt's row is locked, so the same evidence twice, or two at once, has one effect.
 * Runs inside the caller's transaction, with whatever else belongs to it.
 */
export async function settle(ctx: Context, tx: Transaction, attemptId: string, evidence: Evidence): Promise<Settled> {
  const [attempt] = await tx.$queryRaw<Attempt[]>`
    select "id", "groupId", "status", "amount", "tradeNo", "expiresAt" from "PaymentAttempt" where "id" = ${attemptId}::uuid for update`;
  if (attempt === undefined) throw new Error(`no payment attempt ${attemptId}`);
  switch (evidence.kind) {
    case 'paid':
      return settlePaid(ctx, tx, attempt, evidence);
    case 'closed':
      return settleClosed(ctx, tx, attempt);
    case 'absent':
      return ctx.now().getTime() > attempt.expiresAt.getTime() + graceMs ? settleClosed(ctx, tx, attempt) : 'waiting';
    case 'waiting':
      return 'waiting';
  }
}

/** settle() in a transaction of its own. */
export const settleNow = (ctx: Context, attemptId: string, evidence: Evidence): Promise<Settled> =>
  ctx.db.$transaction((tx) => settle(ctx, tx, attemptId, evidence));
