import type { Context } from '@/lib/domain/context';
import { availableSql, backorderRoomSql } from '@/lib/domain/inventory/available';
import { joinFlash } from '@/lib/domain/promotions/flash-sql';
import { fen } from '@/lib/shared/money';
import type { ProductCardView } from './views';

type Row = Omit<ProductCardView, 'price' | 'listPrice'> & { price: number; listPrice: number | null };

// One statement for every grid of the shop; what changes is which products and in which order.
const cards = (where: string, order: string) => `
  select p."slug", p."title", p."titleEn", p."summary", p."summaryEn", sku."price", sku."listPrice", sku."from", sku."available", sku."inStock", sku."flash",
    (select "url" from "Media" where "productId" = p."id" order by "position" limit 1) as "image"
  from "Product" p join "Merchant" m on m."id" = p."merchantId" and m."status" = 'active'
  join lateral (
    select min(priced."price") as "price", (array_agg(priced."listPrice" order by priced."price"))[1] as "listPrice", min(priced."price") <> max(priced."price") as "from",
      bool_or(flash."id" is not null) as "flash", max(offer."stock" + offer."room") as "available", max(offer."stock") as "inStock"
    from "Variant" v ${joinFlash('v', 'now()')}
    cross join lateral (
      select coalesce(flash."price", v."price") as "price", case when flash."id" is null then v."listPrice" else coalesce(v."listPrice", v."price") end as "listPrice"
    ) priced
    cross join lateral (
      select coalesce(sum(${availableSql('l')}), 0)::int as "stock", ${backorderRoomSql('l', 'v')} as "room" from "StockLevel" l where l."variantId" = v."id"
    ) offer
    where v."productId" = p."id" and v."active"
  ) sku on sku."price" is not null
  where p."status" = 'live' and ${where}
  order by ${order}, p."id" limit $1`;

const lists = {
  featured: cards(`p."featuredRank" is not null`, `p."featuredRank"`),
  new: cards('true', `p."publishedAt" desc nulls last`),
  best: cards('true', `p."salesCount" desc`),
  flash: cards(
    `sku."flash" and p."id" in (select x."productId" from "FlashSale" s join "FlashSaleItem" i on i."flashSaleId" = s."id" join "Variant" x on x."id" = i."variantId"
       where s."status" = 'active' and s."startsAt" <= now() and s."endsAt" > now())`,
    `p."salesCount" desc`,
  ),
  category: cards(
    `p."categoryId" in (select "id" from "Category" where "slug" = $2 or "parentId" = (select "id" from "Category" where "slug" = $2))`,
    `p."salesCount" desc`,
  ),
  ids: cards(`p."id" = any($2::uuid[])`, `array_position($2::uuid[], p."id")`),
} as const;

async function list(
  ctx: Pick<Context, 'pool'>,
  name: keyof typeof lists,
  values: readonly (number | string | readonly string[])[],
): Promise<ProductCardView[]> {
  const { rows } = await ctx.pool.query<Row>({ name: `products-${name}`, text: lists[name], values: [...values] });
  return rows.map((row) => ({ ...row, price: fen(row.price), listPrice: row.listPrice === null ? null : fen(row.listPrice) }));
}

/** Live products for a section of the home page. */
export const listSection = (ctx: Pick<Context, 'pool'>, section: 'featured' | 'new' | 'best' | 'flash', most: number) =>
  list(ctx, section, [most]);
/** Live products of a category and of the categories under it, best sellers first. */
export const listCategory = (ctx: Pick<Context, 'pool'>, slug: string, most: number) => list(ctx, 'category', [most, slug]);
/** These products, in this order; those that are no longer on sale are left out. */
export const listByIds = (ctx: Pick<Context, 'pool'>, ids: readonly string[]) => list(ctx, 'ids', [ids.length, ids]);

/** The addresses of live products of active shops, newest first. */
export async function listSlugs(ctx: Pick<Context, 'pool'>, most: number): Promise<string[]> {
  const { rows } = await ctx.pool.query<{ slug: string }>(
    `select p."slug" from "Product" p join "Merchant" m on m."id" = p."merchantId" and m."status" = 'active'
     where p."status" = 'live' order by p."publishedAt" desc nulls last limit $1`,
    [most],
  );
  return rows.map(({ slug }) => slug);
}
