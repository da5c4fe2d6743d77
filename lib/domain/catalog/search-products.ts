import type { Context } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import type { SearchInput } from './search-inputs';
import { looseGrams, looseQuery, strictQuery } from './search-tokens';
import { listByIds } from './list-products';
import type { FacetView, SearchView } from './views';

export const searchPageSize = 24;

// What orders the hits, best first. Sold-out goods come last whatever the order.
const orders = {
  relevance: `h."titled" desc, h."sales" desc`,
  sales: `h."sales" desc`,
  new: `h."publishedAt" desc`,
  price_up: `h."minPrice"`,
  price_down: `h."minPrice" desc`,
  rating: `h."rating" desc, h."sales" desc`,
} as const satisfies Record<SearchInput['sort'], string>;

type Wanted = { readonly input: SearchInput; readonly query: string | null };

/** The conditions of a search as SQL with its values; `except` leaves out the one that a facet lets people change. */
function conditions({ input, query }: Wanted, except?: FacetView['kind']): { where: string; values: (string | number)[] } {
  const values: (string | number)[] = [];
  const given = (value: string | number) => `$${values.push(value)}`;
  const parts = ['true'];
  if (query !== null) parts.push(`d."words" @@ ${given(query)}::tsquery`);
  if (input.category !== undefined && except !== 'category')
    parts.push(`d."categoryIds" @> array(select "id" from "Category" where "slug" = ${given(input.category)})`);
  if (input.brand !== undefined && except !== 'brand')
    parts.push(`d."brandId" = (select "id" from "Brand" where "slug" = ${given(input.brand)})`);
  if (input.collection !== undefined)
    parts.push(
      `d."productId" in (select m."productId" from "CollectionProduct" m join "Collection" c on c."id" = m."collectionId" where c."published" and c."slug" = ${given(input.collection)})`,
    );
  if (input.min !== undefined) parts.push(`d."minPrice" >= ${given(input.min)}`);
  if (input.max !== undefined) parts.push(`d."minPrice" <= ${given(input.max)}`);
  if (input.stock === 'on') parts.push('d."inStock"');
  return { where: parts.join(' and '), values };
}

async function findPage(ctx: Pick<Context, 'pool'>, wanted: Wanted, page: number): Promise<{ ids: string[]; total: number }> {
  const { where, values } = conditions(wanted);
  const words = `$${values.push(`%${escapeLike(wanted.input.q)}%`)}`;
  const { rows } = await ctx.pool.query<{ id: string; total: number }>(
    `with h as (
       select d.*, (p."title" ilike ${words} or p."titleEn" ilike ${words}) as "titled"
       from "SearchDocument" d join "Product" p on p."id" = d."productId" where ${where}
     )
     select h."productId" as id, count(*) over ()::int as total from h
     order by h."inStock" desc, ${orders[wanted.input.sort]}, h."productId" limit ${searchPageSize} offset ${(page - 1) * searchPageSize}`,
    values,
  );
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

async function countFacets(ctx: Pick<Context, 'pool'>, wanted: Wanted): Promise<FacetView[]> {
  const category = conditions(wanted, 'category');
  const brand = conditions(wanted, 'brand');
  const shifted = brand.where.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + category.values.length}`);
  const { rows } = await ctx.pool.query<FacetView>(
    `select 'category' as kind, c."slug", c."name", c."nameEn", count(*)::int as count
     from "SearchDocument" d join "Category" c on c."id" = any(d."categoryIds") and not c."hidden" and c."parentId" in (select "id" from "Category" where not "hidden")
     where ${category.where} group by c."id"
     union all
     select 'brand', b."slug", b."name", b."nameEn", count(*)::int
     from "SearchDocument" d join "Brand" b on b."id" = d."brandId" where ${shifted} group by b."id"
     order by 1, 5 desc, 2`,
    [...category.values, ...brand.values],
  );
  return rows;
}

/**
 * Live products for words and filters, a page of 24, with how many each category and brand has. Every word must be found; when
 * nothing has them all, `loose` is true and the results share parts of them.
 */
export async function searchProducts(ctx: Pick<Context, 'pool'>, input: SearchInput): Promise<SearchView> {
  const strict = strictQuery(input.q);
  let wanted: Wanted = { input, query: strict };
  let { page } = input;
  let found = await findPage(ctx, wanted, page);
  if (found.total === 0 && page > 1) {
    // Beyond the end: the last page there is.
    const { total } = await findPage(ctx, wanted, 1);
    page = Math.max(1, Math.ceil(total / searchPageSize));
    found = await findPage(ctx, wanted, page);
  }
  let loose = false;
  if (found.total === 0 && strict !== null) {
    const query = looseQuery(looseGrams(input.q));
    if (query !== null) {
      wanted = { input, query };
      page = 1;
      found = await findPage(ctx, wanted, page);
      loose = found.total > 0;
    }
  }
  const [products, facets] = await Promise.all([listByIds(ctx, found.ids), countFacets(ctx, wanted)]);
  return { products, total: found.total, page, pages: Math.ceil(found.total / searchPageSize), loose, facets };
}
