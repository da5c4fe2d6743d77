import type { OperatorContext } from '@/lib/domain/context';
import { keysetSql } from '@/lib/domain/lists/keyset-sql';
import { type Page, readCursor, turnPage } from '@/lib/shared/keyset';
import type { ListModeratedInput } from './inputs';
import { type FoundReview, joinShown, newestReviews, placeOfReview, reviewRow, shownReviews } from './review-sql';
import type { ModeratedReviewRow } from './views';

const pageSize = 30;

const filters: Readonly<Record<ListModeratedInput['show'], string>> = {
  reported: `r."id" in (select g."reviewId" from "ReviewReport" g where g."decidedAt" is null)`,
  hidden: 'r."hiddenAt" is not null',
  all: 'true',
};

/** A page of the reviews of every shop, newest first: those that a shop wants hidden, those that are, or all. */
export async function listModerated(ctx: OperatorContext, input: ListModeratedInput): Promise<Page<ModeratedReviewRow>> {
  const values: (string | number | Date)[] = [];
  const cursor = readCursor('new', newestReviews.type, input);
  const { where, orderBy } = keysetSql(newestReviews, cursor, (value) => `$${values.push(value)}`);
  const { rows } = await ctx.pool.query<FoundReview & { merchant: ModeratedReviewRow['merchant'] }>(
    `with r as materialized (select r.* from "Review" r where ${filters[input.show]} and ${where} order by ${orderBy} limit ${pageSize + 1})
     select ${shownReviews}, json_build_object('name', m."name", 'nameEn', m."nameEn") as "merchant"
     from r ${joinShown} join "Merchant" m on m."id" = r."merchantId" order by ${orderBy}`,
    values,
  );
  const found = rows.map((row) => ({ ...reviewRow(row), merchant: row.merchant }));
  return turnPage(found, pageSize, cursor, placeOfReview);
}
