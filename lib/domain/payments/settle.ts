import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { closeGroup } from '@/lib/domain/orders/close-group';
import { markPaid } from '@/lib/domain/orders/mark-paid';
import { enqueue } from '@/lib/domain/outbox';
import { openException } from './open-exception';
import type { Evidence } from './provider';
import type { AttemptStatus } from './views';

/** A link may still be opened until the attempt's expiry; a provider's clock may differ from ours by this much. */
export const graceMs = 2 * 60_000;

/** What the evidence did. `late` and `duplicate`: the money goes back by itself. `review`: a person looks. */
export type Settled = 'paid' | 'already_paid' | 'late' | 'duplicate' | 'review' | 'waiting' | 'closed' | 'refunded_outside';

type Attempt = {
  readonly id: string;
  readonly groupId: string;
  /** Of money on delivery: the order that it is for. */
  readonly orderId: string | null;
  readonly status: AttemptStatus;
  readonly amount: bigint;
  readonly tradeNo: string | null;
  readonly expiresAt: Date;
};

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

type Paid = Extract<Evidence, { kind: 'paid' }>;

/** What a payment means for an attempt as it stands: nothing new, a case for a person, or null: it is to be credited. */
async function weigh(ctx: Context, tx: Transaction, attempt: Attempt, paid: Paid): Promise<'review' | 'already_paid' | null> {
  if (attempt.status === 'review') return 'review';
  const differs = BigInt(paid.total) !== attempt.amount || (attempt.tradeNo !== null && attempt.tradeNo !== paid.tradeNo);
  if (differs) {
    const detail = { total: paid.total, expected: String(attempt.amount), tradeNo: paid.tradeNo };
    const open = await openException(ctx, tx, attempt.id, 'mismatch', detail);
    if (open && attempt.status !== 'paid' && attempt.status !== 'refunded')
      await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { status: 'review' } });
    return 'review';
  }
  return attempt.status === 'paid' || attempt.status === 'refunded' ? 'already_paid' : null;
}

type Credit = { readonly attempt: Attempt; readonly paid: Paid };

/** Credits payments, each of another attempt; what no order waits for goes back. */
async function credit(ctx: Context, tx: Transaction, credits: readonly Credit[]): Promise<Settled[]> {
  if (credits.length === 0) return [];
  const ids = credits.map(({ attempt }) => attempt.id);
  const tradeNos = credits.map(({ paid }) => paid.tradeNo);
  const buyers = credits.map(({ paid }) => paid.buyerRef ?? null);
  const times = credits.map(({ paid }) => (paid.paidAt ?? ctx.now()).toISOString());
  await tx.$executeRaw`
    update "PaymentAttempt" a set "status" = 'paid', "tradeNo" = t."tradeNo", "buyerRef" = t."buyer", "paidAt" = t."at"
    from unnest(${ids}::uuid[], ${tradeNos}::text[], ${buyers}::text[], ${times}::timestamptz[]) as t("id", "tradeNo", "buyer", "at")
    where a."id" = t."id"`;
  const fates = await markPaid(
    ctx,
    tx,
    credits.map(({ attempt }) => attempt),
  );
  for (const [index, { attempt }] of credits.entries()) {
    const fate = fates[index];
    if (fate === 'late' || fate === 'duplicate') await giveBack(ctx, tx, attempt, fate);
  }
  return fates;
}

/** An open attempt ends without money. */
async function closeAttempt(ctx: Context, tx: Transaction, attempt: Attempt): Promise<Settled> {
  await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { status: 'closed', closedAt: ctx.now() } });
  // A replaced attempt's end says nothing of the one that took its place.
  if (attempt.status === 'pending' && ctx.now() >= attempt.expiresAt) await closeGroup(ctx, tx, attempt.groupId, 'expired');
  return 'closed';
}

/** A paid trade ends only when all of it went back: by our refunds, or somebody refunded it at the provider. */
async function explainClosed(ctx: Context, tx: Transaction, attempt: Attempt): Promise<Settled> {
  const refunds = await tx.refund.aggregate({
    _sum: { amount: true },
    where: { attemptId: attempt.id, state: { notIn: ['failed', 'rejected', 'replaced'] } },
  });
  if (refunds._sum.amount === attempt.amount) return 'already_paid';
  await openException(ctx, tx, attempt.id, 'outside_refund', {});
  return 'refunded_outside';
}

type Other = Exclude<Evidence, Paid>;

/**
 * What an answer other than "paid" means. Money that was seen stays seen: that there is no such trade, that it waits for its buyer, or
 * that a trade of another number is closed, can't be of a payment that was verified (an old answer, a reply of another app's account),
 * and changes nothing.
 */
async function settleOther(ctx: Context, tx: Transaction, attempt: Attempt, evidence: Other): Promise<Settled> {
  const { status, tradeNo } = attempt;
  switch (status) {
    case 'review':
      return 'review';
    case 'refunded':
      return 'already_paid';
    case 'paid': {
      const ours = evidence.kind === 'closed' && (evidence.tradeNo ?? tradeNo) === tradeNo;
      if (ours) return explainClosed(ctx, tx, attempt);
      ctx.log.warn({ attemptId: attempt.id, evidence }, 'a paid payment is contradicted');
      return 'already_paid';
    }
    case 'closed':
      return evidence.kind === 'waiting' ? 'waiting' : 'closed';
    case 'pending':
    case 'replaced': {
      const worthless = ctx.now().getTime() > attempt.expiresAt.getTime() + graceMs;
      const over = evidence.kind === 'closed' || (evidence.kind === 'absent' && worthless);
      return over ? closeAttempt(ctx, tx, attempt) : 'waiting';
    }
  }
}

export type Piece = { readonly attemptId: string; readonly evidence: Evidence };

/**
 * The only writer of what happened to payments. Notify, return page, poller, expiry, cancel and staff bring their
 * evidence here; the attempts' rows are locked, so the same evidence twice, or two at once, has one effect.
 * Runs inside the caller's transaction, with whatever else belongs to it.
 * @returns what each did, in the same order
 */
export async function settleAll(ctx: Context, tx: Transaction, pieces: readonly Piece[]): Promise<Settled[]> {
  const rows = await tx.$queryRaw<Attempt[]>`
    select "id", "groupId", "orderId", "status", "amount", "tradeNo", "expiresAt" from "PaymentAttempt"
    where "id" = any(${pieces.map(({ attemptId }) => attemptId)}::uuid[]) order by "id" for update`;
  const attempts = new Map(rows.map((row) => [row.id, row]));
  const credits: (Credit & { readonly place: number })[] = [];
  const settled: Settled[] = [];
  for (const [place, { attemptId, evidence }] of pieces.entries()) {
    const attempt = attempts.get(attemptId);
    if (attempt === undefined) throw new Error(`no payment attempt ${attemptId}`);
    const known = evidence.kind === 'paid' ? await weigh(ctx, tx, attempt, evidence) : await settleOther(ctx, tx, attempt, evidence);
    if (known !== null) settled[place] = known;
    else if (evidence.kind === 'paid') {
      credits.push({ place, attempt, paid: evidence });
      // The same payment told twice at once finds itself paid.
      attempts.set(attemptId, { ...attempt, status: 'paid', tradeNo: evidence.tradeNo });
    }
  }
  const fates = await credit(ctx, tx, credits);
  for (const [index, { place }] of credits.entries()) settled[place] = fates[index] ?? 'review';
  return settled;
}

/** settleAll() for one payment. */
export const settle = async (ctx: Context, tx: Transaction, attemptId: string, evidence: Evidence): Promise<Settled> =>
  (await settleAll(ctx, tx, [{ attemptId, evidence }]))[0] ?? 'waiting';

/** settle() in a transaction of its own. */
export const settleNow = (ctx: Context, attemptId: string, evidence: Evidence): Promise<Settled> =>
  ctx.db.$transaction((tx) => settle(ctx, tx, attemptId, evidence));
