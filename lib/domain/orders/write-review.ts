import type { ShopperContext } from '@/lib/domain/context';
import { countStars } from '@/lib/domain/reviews/count-stars';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { WriteReviewInput } from './inputs';
import { reviewsOpen } from './review-window';

/** A name as strangers see it: its first character. */
const maskedName = (name: string): string => `${Array.from(name)[0] ?? ''}**`;

/**
 * One review for each line of a received order, within the review window; the product's rating counts it at once.
 * @throws Refusal NOT_FOUND also for a line of which nothing was sent, REVIEWS_CLOSED before the receipt and after the window, ALREADY_REVIEWED
 */
export async function writeReview(ctx: ShopperContext, input: WriteReviewInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const line = await tx.orderLine.findFirst({
      where: { id: input.orderLineId, order: { number: input.number, userId: ctx.actor.userId } },
      select: { productId: true, shippedQuantity: true, order: { select: { merchantId: true, reviewUntil: true, reviewsClosedAt: true } } },
    });
    if (line === null) throw new Refusal('NOT_FOUND');
    if (!reviewsOpen(line.order, ctx.now())) throw new Refusal('REVIEWS_CLOSED');
    if (line.shippedQuantity === 0) throw new Refusal('NOT_FOUND');
    const user = await tx.user.findUniqueOrThrow({ where: { id: ctx.actor.userId }, select: { name: true } });
    const { count } = await tx.review.createMany({
      data: [
        {
          id: newId(),
          productId: line.productId,
          merchantId: line.order.merchantId,
          userId: ctx.actor.userId,
          orderLineId: input.orderLineId,
          authorName: maskedName(user.name),
          stars: input.stars,
          text: input.text,
          locale: input.language,
          createdAt: ctx.now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal('ALREADY_REVIEWED');
    await countStars(ctx, tx, { productId: line.productId, stars: input.stars }, 1);
  });
}
