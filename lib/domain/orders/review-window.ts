import type { Context } from '@/lib/domain/context';

/** Days after receipt in which what was bought can be reviewed. */
export const reviewDays = 30;

export const reviewUntil = (receivedAt: Date): Date => new Date(receivedAt.getTime() + reviewDays * 86_400_000);

type Window = { readonly reviewUntil: Date | null; readonly reviewsClosedAt: Date | null };

/** Whether reviews of the order can be written now. Nobody's silence counts as a review. */
export const reviewsOpen = ({ reviewUntil: until, reviewsClosedAt }: Window, now: Date): boolean =>
  until !== null && reviewsClosedAt === null && now < until;

/** The timer review_window: no more reviews of this order. Twice is once. */
export async function closeReviews(ctx: Context, orderId: string): Promise<null> {
  await ctx.db.order.updateMany({
    where: { id: orderId, reviewUntil: { lte: ctx.now() }, reviewsClosedAt: null },
    data: { reviewsClosedAt: ctx.now() },
  });
  return null;
}
