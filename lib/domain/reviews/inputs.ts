import { z } from 'zod';
import { keysetInput } from '@/lib/shared/keyset';
import { requiredText, text } from '@/lib/shared/text';

export const reviewFilters = ['all', 'unanswered', 'reported', 'hidden'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** The reviews desk's address. Nonsense in one part leaves that part out. */
export const listReviewsInput = z.object({
  show: z.enum(reviewFilters).catch('all'),
  stars: z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(1).max(5).optional()).catch(undefined),
  /** Words of a product, or its SKU. */
  q: text(60).catch(''),
  ...keysetInput,
});
export type ListReviewsInput = z.output<typeof listReviewsInput>;

export const moderationFilters = ['reported', 'hidden', 'all'] as const;
/** The address of the platform's desk. */
export const listModeratedInput = z.object({ show: z.enum(moderationFilters).catch('reported'), ...keysetInput });
export type ListModeratedInput = z.output<typeof listModeratedInput>;

/** An empty reply takes back what was said. */
export const replyReviewInput = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1), reply: text(1000) });
export type ReplyReviewInput = z.output<typeof replyReviewInput>;

export const reportReviewInput = z.object({ id: z.uuid(), reason: requiredText(300) });
export type ReportReviewInput = z.output<typeof reportReviewInput>;

export const hideReviewInput = z.object({ id: z.uuid(), reason: requiredText(300) });
export type HideReviewInput = z.output<typeof hideReviewInput>;

export const reviewIdInput = z.object({ id: z.uuid() });
export const keepReviewInput = z.object({ id: z.uuid(), answer: requiredText(300) });
export type KeepReviewInput = z.output<typeof keepReviewInput>;
