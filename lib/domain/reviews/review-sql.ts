import { placeToken } from '@/lib/shared/keyset';
import type { SqlOrder } from '@/lib/domain/lists/keyset-sql';
import type { ReviewRow } from './views';

/** Newest first, by an index of its own for whichever filter. */
export const newestReviews: SqlOrder = { column: 'r."createdAt"', id: 'r."id"', type: 'time', down: true };
export const placeOfReview = ({ createdAt, id }: ReviewRow): string => placeToken('new', createdAt, id);

/** What is shown of the reviews of a page: read for its rows alone. */
export const shownReviews = `r."id", r."version", r."authorName", r."stars"::int as "stars", r."text", r."locale", r."createdAt",
    json_build_object('id', p."id", 'slug', p."slug", 'title', p."title", 'titleEn', p."titleEn") as "product",
    r."reply", r."repliedAt", r."hiddenReason", r."hiddenAt", g."reason" as "reportReason", g."at" as "reportedAt", g."answer" as "reportAnswer",
    g."decidedAt" is null as "reportOpen"`;
export const joinShown = `join "Product" p on p."id" = r."productId"
  left join lateral (select * from "ReviewReport" g where g."reviewId" = r."id" order by g."at" desc, g."id" desc limit 1) g on true`;

export type FoundReview = Omit<ReviewRow, 'reply' | 'hidden' | 'report'> & {
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly hiddenReason: string | null;
  readonly hiddenAt: Date | null;
  readonly reportReason: string | null;
  readonly reportedAt: Date | null;
  readonly reportAnswer: string | null;
  readonly reportOpen: boolean;
};

export function reviewRow(found: FoundReview): ReviewRow {
  const { reply, repliedAt, hiddenReason, hiddenAt, reportReason, reportedAt, reportAnswer, reportOpen } = found;
  return {
    id: found.id,
    version: found.version,
    authorName: found.authorName,
    stars: found.stars,
    text: found.text,
    locale: found.locale,
    createdAt: found.createdAt,
    product: found.product,
    reply: reply === null || repliedAt === null ? null : { text: reply, at: repliedAt },
    hidden: hiddenReason === null || hiddenAt === null ? null : { reason: hiddenReason, at: hiddenAt },
    report:
      reportReason === null || reportedAt === null
        ? null
        : { reason: reportReason, at: reportedAt, answer: reportAnswer, open: reportOpen },
  };
}
