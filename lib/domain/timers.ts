import type { Transaction } from '@/lib/db/client';
import type { Context } from './context';

/**
 * close_unpaid: an order group; auto_receive, review_window: an order; refund_approval: a refund; after_sale: a case; cancel_request:
 * one; parcel_still: a shipment; expire_coupon: a claim; promotion, flash_sale, product: one of these.
 */
export type TimerKind =
  | 'close_unpaid'
  | 'auto_receive'
  | 'parcel_still'
  | 'review_window'
  | 'refund_approval'
  | 'after_sale'
  | 'cancel_request'
  | 'expire_coupon'
  | 'promotion'
  | 'flash_sale'
  | 'product';

export type ClaimedTimer = { readonly kind: TimerKind; readonly subjectId: string; readonly claimedUntil: Date };

type Tx = Pick<Transaction, 'timer'>;

/** Makes something happen by itself at a time; set again, it happens at the new time. */
export async function setTimer(tx: Tx, kind: TimerKind, subjectId: string, dueAt: Date): Promise<void> {
  const fresh = { dueAt, claimedUntil: null, attempts: 0 };
  await tx.timer.upsert({ where: { kind_subjectId: { kind, subjectId } }, create: { kind, subjectId, dueAt }, update: fresh });
}

export async function dropTimer(tx: Tx, kind: TimerKind, subjectId: string): Promise<void> {
  await tx.timer.deleteMany({ where: { kind, subjectId } });
}

/**
 * Takes up to `most` due timers, longest due first. No other worker takes them for a minute, then twice as long after each
 * attempt, up to an hour: a timer whose worker died or failed is taken again by itself.
 */
export async function claimTimers({ pool, now }: Pick<Context, 'pool' | 'now'>, most: number): Promise<ClaimedTimer[]> {
  const { rows } = await pool.query<ClaimedTimer>({
    name: 'claim-timers',
    text: `update "Timer" t set "attempts" = t."attempts" + 1,
             "claimedUntil" = $1::timestamptz + least(60 * power(2, t."attempts"), 3600) * interval '1 second'
           from (select "kind", "subjectId" from "Timer" where "dueAt" <= $1 and ("claimedUntil" is null or "claimedUntil" <= $1)
                 order by "dueAt" limit $2 for update skip locked) due
           where t."kind" = due."kind" and t."subjectId" = due."subjectId"
           returning t."kind", t."subjectId", t."claimedUntil"`,
    values: [now(), most],
  });
  return rows;
}

/** The timer's work is done, or is to go on at `next`. A timer that was set anew in the meantime stays as it was set. */
export async function finishTimer(
  ctx: Pick<Context, 'db'>,
  { kind, subjectId, claimedUntil }: ClaimedTimer,
  next: Date | null,
): Promise<void> {
  const mine = { kind, subjectId, claimedUntil };
  if (next === null) await ctx.db.timer.deleteMany({ where: mine });
  else await ctx.db.timer.updateMany({ where: mine, data: { dueAt: next, claimedUntil: null, attempts: 0 } });
}
