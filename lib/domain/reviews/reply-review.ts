import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { ReplyReviewInput } from './inputs';

/**
 * What the shop says to a review stands under it on the product's page; again changes it, nothing takes it back. What stood there is in the
 * audit.
 * @throws Refusal NOT_FOUND also for another shop's, VERSION_CONFLICT when somebody has answered, or hidden it, since it was shown
 */
export async function replyReview(ctx: StaffContext, { id, version, reply }: ReplyReviewInput): Promise<void> {
  const own = { id, merchantId: ctx.actor.merchantId };
  await ctx.db.$transaction(async (tx) => {
    const review = await tx.review.findFirst({ where: own, select: { reply: true, product: { select: { slug: true } } } });
    if (review === null) throw new Refusal('NOT_FOUND');
    const said = reply === '' ? null : reply;
    const { count } = await tx.review.updateMany({
      where: { ...own, version },
      data: {
        reply: said,
        repliedAt: said === null ? null : ctx.now(),
        repliedBy: said === null ? null : ctx.actor.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Refusal('VERSION_CONFLICT');
    if (review.reply === said) return;
    await writeAudit(ctx, tx, {
      action: 'review.reply',
      entity: 'review',
      entityId: id,
      before: { reply: review.reply },
      after: { reply: said },
    });
    await expireTags(tx, [tags.product(review.product.slug)]);
  });
}
