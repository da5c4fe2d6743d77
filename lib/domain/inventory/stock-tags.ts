import { tags } from '@/lib/shared/tags';

/** A product as its public pages name it. */
export type TaggedProduct = {
  readonly slug: string;
  readonly category: { readonly slug: string; readonly parent: { readonly slug: string } | null };
};

/** What to select of a product to know its tags. */
export const taggedProduct = { slug: true, category: { select: { slug: true, parent: { select: { slug: true } } } } } as const;

/** The public pages that show a product: its own, its categories', and home. */
export function productTags({ slug, category }: TaggedProduct): string[] {
  const categories = category.parent === null ? [category.slug] : [category.slug, category.parent.slug];
  return [tags.product(slug), tags.home, ...categories.map(tags.category)];
}

/** So many or fewer are told to people in lists. */
export const fewPieces = 10;

/** Pages to expire when a SKU's available stock goes from one figure to another: lists only tell sold out from on sale and "few left". */
export function stockChangedTags(product: TaggedProduct, before: number, after: number): string[] {
  if (before === after) return [];
  const listsChange = before > 0 !== after > 0 || Math.min(before, after) <= fewPieces;
  return listsChange ? productTags(product) : [tags.product(product.slug)];
}

/** Runs a statement inside the caller's transaction, whichever client it is of. */
export type RunSql = <R>(text: string, values: readonly unknown[]) => Promise<R[]>;

type TurnedRow = { readonly slug: string; readonly category: string; readonly parent: string | null };

/** Of these SKUs few pieces are left, or were: their pages expire, the search and the alerts are told, at commit. */
export async function stockTurned(run: RunSql, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  const rows = await run<TurnedRow>(
    `select distinct p."slug", c."slug" as "category", t."slug" as "parent" from "Variant" v join "Product" p on p."id" = v."productId"
     join "Category" c on c."id" = p."categoryId" left join "Category" t on t."id" = c."parentId" where v."id" = any($1::uuid[])`,
    [variantIds],
  );
  const expired = rows.flatMap(({ slug, category, parent }) =>
    productTags({ slug, category: { slug: category, parent: parent === null ? null : { slug: parent } } }),
  );
  await run(`select pg_notify('tags_expired', tag)::text from unnest($1::text[]) as tag`, [[...new Set(expired)]]);
  await run(
    `select (graphile_worker.add_job(job, json_build_object('productId', "productId"), job_key => key || "productId")).id::text
     from (select distinct "productId", job, key from "Variant", (values ('search.index', 'search:'), ('stock.check', 'stock:')) as jobs(job, key)
           where "id" = any($1::uuid[]) order by 1, 2) v`,
    [variantIds],
  );
}
