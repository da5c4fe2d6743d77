import { productsFound } from '@/lib/domain/catalog/managed-filter';
import type { StaffContext } from '@/lib/domain/context';
import { keysetSql } from '@/lib/domain/lists/keyset-sql';
import { type Page, readCursor, turnPage } from '@/lib/shared/keyset';
import type { ListReviewsInput, ReviewFilter } from './inputs';
import { type FoundReview, joinShown, newestReviews, placeOfReview, reviewRow, shownReviews } from './review-sql';
import type { ShopReviewRow } from './views';

const pageSize = 30;

const filters: Readonly<Record<ReviewFilter, string>> = {
  all: 'true',
  unanswered: 'r."reply" is null and r."hiddenAt" is null',
  reported: `r."id" in (select g."reviewId" from "ReviewReport" g where g."merchantId" = $1::uuid and g."decidedAt" is null)`,
  hidden: 'r."hiddenAt" is not null',
};

/** A page of what was said of the shop's own products, newest first, 30 from a cursor on. */
export async function listReviews(ctx: StaffContext, input: ListReviewsInput): Promise<Page<ShopReviewRow>> {
  const values: (string | number | Date)[] = [ctx.actor.merchantId];
  const given = (value: string | number | Date) => `$${values.push(value)}`;
  const parts = [`r."merchantId" = $1::uuid`, filters[input.show]];
  if (input.stars !== undefined) parts.push(`r."stars" = ${given(input.stars)}`);
  if (input.q !== '') parts.push(`r."productId" in ${productsFound(input.q, '$1::uuid', given)}`);
  const cursor = readCursor('new', newestReviews.type, input);
  const { where, orderBy } = keysetSql(newestReviews, cursor, given);
  // Without a name: each is planned for its own values.
  const { rows } = await ctx.pool.query<FoundReview & { orderNumber: string | null }>(
    `with r as materialized (select r.* from "Review" r where ${parts.join(' and ')} and ${where} order by ${orderBy} limit ${pageSize + 1})
     select ${shownReviews}, o."number" as "orderNumber" from r ${joinShown}
     left join "OrderLine" l on l."id" = r."orderLineId" left join "Order" o on o."id" = l."orderId" order by ${orderBy}`,
    values,
  );
  const found = rows.map((row) => ({ ...reviewRow(row), orderNumber: row.orderNumber }));
  return turnPage(found, pageSize, cursor, placeOfReview);
}
