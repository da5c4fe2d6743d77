'use server';

import { replyReviewInput, reportReviewInput } from '@/lib/domain/reviews/inputs';
import { replyReview } from '@/lib/domain/reviews/reply-review';
import { reportReview } from '@/lib/domain/reviews/report-review';
import { staffAction } from '@/lib/web/action';

export const replyReviewAction = staffAction('reviews.write', replyReviewInput, async (ctx, input) => {
  await replyReview(ctx, input);
  return { message: 'replied' };
});

export const reportReviewAction = staffAction('reviews.write', reportReviewInput, async (ctx, input) => {
  await reportReview(ctx, input);
  return { message: 'reported' };
});
