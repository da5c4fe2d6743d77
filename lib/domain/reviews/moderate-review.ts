import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { writeOperatorAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { countStars } from './count-stars';
import type { HideReviewInput, KeepReviewInput } from './inputs';

async function lockReview(tx: Transaction, id: string) {
  await tx.$executeRaw`select 1 from "Review" where "id" = ${id}::uuid for update`;
  const review = await tx.review.findUnique({
    where: { id },
    select: { merchantId: true, productId: true, stars: true, hiddenAt: true, hiddenReason: true },
  });
  if (review === null) throw new Refusal('NOT_FOUND');
  return review;
}

/** Answers the shop's wish that is open, if there is one. @returns how many there were */
async function decide(ctx: OperatorContext, tx: Transaction, reviewId: string, upheld: boolean, answer: string): Promise<number> {
  const { count } = await tx.reviewReport.updateMany({
    where: { reviewId, decidedAt: null },
    data: { decidedAt: ctx.now(), decidedBy: ctx.actor.userId, upheld, answer },
  });
  return count;
}

/**
 * Takes a review from the product's page and out of its rating; its author and the shop read why. Hiding what is hidden changes nothing.
 * @throws Refusal NOT_FOUND
 */
export async function hideReview(ctx: OperatorContext, { id, reason }: HideReviewInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const review = await lockReview(tx, id);
    if (review.hiddenAt !== null) return;
    await tx.review.update({
      where: { id },
      data: { hiddenAt: ctx.now(), hiddenReason: reason, hiddenBy: ctx.actor.userId, version: { increment: 1 } },
    });
    await decide(ctx, tx, id, true, reason);
    await writeOperatorAudit(ctx, tx, review.merchantId, { action: 'review.hide', entity: 'review', entityId: id, after: { reason } });
    await countStars(ctx, tx, review, -1);
  });
}

/** Shows a hidden review again, and counts it. Showing what is shown changes nothing. @throws Refusal NOT_FOUND */
export async function showReview(ctx: OperatorContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const review = await lockReview(tx, id);
    if (review.hiddenAt === null) return;
    await tx.review.update({ where: { id }, data: { hiddenAt: null, hiddenReason: null, hiddenBy: null, version: { increment: 1 } } });
    const before = { reason: review.hiddenReason };
    await writeOperatorAudit(ctx, tx, review.merchantId, { action: 'review.show', entity: 'review', entityId: id, before });
    await countStars(ctx, tx, review, 1);
  });
}

/** Leaves a reported review where it is, and tells the shop why. @throws Refusal NOT_FOUND where no report is open */
export async function keepReview(ctx: OperatorContext, { id, answer }: KeepReviewInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const review = await lockReview(tx, id);
    if ((await decide(ctx, tx, id, false, answer)) === 0) throw new Refusal('NOT_FOUND');
    await writeOperatorAudit(ctx, tx, review.merchantId, { action: 'review.keep', entity: 'review', entityId: id, after: { answer } });
  });
}
