'use server';

import { hideReviewInput, keepReviewInput, reviewIdInput } from '@/lib/domain/reviews/inputs';
import { hideReview, keepReview, showReview } from '@/lib/domain/reviews/moderate-review';
import { operatorAction } from '@/lib/web/action';

export const hideReviewAction = operatorAction(hideReviewInput, async (ctx, input, { page }) => {
  await hideReview(ctx, input);
  return { redirectTo: page };
});

export const showReviewAction = operatorAction(reviewIdInput, async (ctx, input, { page }) => {
  await showReview(ctx, input);
  return { redirectTo: page };
});

export const keepReviewAction = operatorAction(keepReviewInput, async (ctx, input, { page }) => {
  await keepReview(ctx, input);
  return { redirectTo: page };
});
