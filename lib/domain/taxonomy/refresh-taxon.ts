import { writeSearchDocuments } from '@/lib/domain/catalog/write-search-documents';
import type { Context } from '@/lib/domain/context';
import { enqueue, type Jobs } from '@/lib/domain/outbox';

const atOnce = 500;

const members = {
  category: `select "id" from "Product" where "categoryId" in (select "id" from "Category" where $1::uuid in ("id", "parentId"))
    union select "productId" from "SearchDocument" where "categoryIds" @> array[$1::uuid]`,
  brand: `select "id" from "Product" where "brandId" = $1::uuid union select "productId" from "SearchDocument" where "brandId" = $1::uuid`,
} as const;

/**
 * The job taxonomy.refresh: a category or brand has other words, or other products; what is in it, and what the search believes to be in it,
 * is read by the search again, some at once, the rest by the next job.
 */
export async function refreshTaxon(ctx: Context, { of, id, after }: Jobs['taxonomy.refresh']): Promise<void> {
  const { rows } = await ctx.pool.query<{ id: string }>(
    `select "id" from (${members[of]}) m where $2::uuid is null or "id" > $2::uuid order by "id" limit ${atOnce}`,
    [id, after ?? null],
  );
  const ids = rows.map((row) => row.id);
  const last = ids.at(-1);
  if (last === undefined) return;
  await writeSearchDocuments(ctx.db, ids);
  if (ids.length === atOnce) await enqueue(ctx.db, 'taxonomy.refresh', { of, id, after: last }, { requestId: ctx.requestId });
}
