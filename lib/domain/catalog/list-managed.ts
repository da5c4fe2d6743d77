import type { StaffContext } from '@/lib/domain/context';
import { availableSql } from '@/lib/domain/inventory/available';
import { estimateRows } from '@/lib/domain/lists/estimate-rows';
import { keysetSql, type SqlOrder } from '@/lib/domain/lists/keyset-sql';
import { type Page, placeToken, readCursor, turnPage } from '@/lib/shared/keyset';
import { type Fen, fen } from '@/lib/shared/money';
import type { ManagedProductRow } from './manage-views';
import { managedFilter } from './managed-filter';
import type { ListProductsInput, ProductSort } from './product-inputs';

const pageSize = 50;

const orders: Readonly<Record<ProductSort, Omit<SqlOrder, 'down'>>> = {
  updated: { column: 'p."updatedAt"', id: 'p."id"', type: 'time' },
  created: { column: 'p."createdAt"', id: 'p."id"', type: 'time' },
  title: { column: 'p."title"', id: 'p."id"', type: 'text' },
};
const placeOf = (sort: ProductSort, { id, title, createdAt, updatedAt }: ManagedProductRow): string =>
  placeToken(sort, { updated: updatedAt, created: createdAt, title }[sort], id);

type Found = Omit<ManagedProductRow, 'brand' | 'lowest' | 'highest'> & {
  readonly brand: string | null;
  readonly brandEn: string | null;
  readonly lowest: number | null;
  readonly highest: number | null;
};
const money = (amount: number | null): Fen | null => (amount === null ? null : fen(amount));
const rowOf = ({ brand, brandEn, lowest, highest, ...row }: Found): ManagedProductRow => ({
  ...row,
  brand: brand === null ? null : { name: brand, nameEn: brandEn ?? '' },
  lowest: money(lowest),
  highest: money(highest),
});

/** What a page shows of its products: read for the rows of the page alone. */
const shown = `select p."id", p."title", p."titleEn", p."status"::text as "status", p."salesCount", p."createdAt", p."updatedAt",
    json_build_object('name', c."name", 'nameEn', c."nameEn") as "category", b."name" as "brand", b."nameEn" as "brandEn",
    (select m."url" from "Media" m where m."productId" = p."id" order by m."position" limit 1) as "image",
    v."skus", v."lowest", v."highest", v."available", v."onHand",
    (select json_build_object('id', x."id", 'price', x."price", 'listPrice', x."listPrice", 'version', x."version", 'levels', coalesce((
        select json_agg(json_build_object('warehouseId', s."warehouseId", 'onHand', s."onHand", 'version', s."version"))
        from "StockLevel" s where s."variantId" = x."id"), '[]'))
      from "Variant" x where x."productId" = p."id" and x."active" and v."skus" = 1) as "only"
  from page p join "Category" c on c."id" = p."categoryId" left join "Brand" b on b."id" = p."brandId"
  cross join lateral (
    select count(*)::int as "skus", min(x."price") as "lowest", max(x."price") as "highest",
      coalesce(sum(l."available"), 0)::int as "available", coalesce(sum(l."onHand"), 0)::int as "onHand"
    from "Variant" x cross join lateral (
      select sum(${availableSql('s')}) as "available", sum(s."onHand") as "onHand" from "StockLevel" s where s."variantId" = x."id"
    ) l where x."productId" = p."id" and x."active"
  ) v`;

/**
 * A page of the shop's own products, 50 rows from a cursor on. `about`: how many there are; `exact` when all of them are on the page, else as
 * the planner believes.
 */
export async function listMerchantProducts(
  ctx: StaffContext,
  input: ListProductsInput,
): Promise<Page<ManagedProductRow> & { readonly about: number; readonly exact: boolean }> {
  const { sort, dir } = input;
  const values: (string | number | Date)[] = [];
  const filter = managedFilter(ctx.actor.merchantId, input, (value) => `$${values.push(value)}`);
  const filterValues = [...values];
  const cursor = readCursor(sort, orders[sort].type, input);
  const { where, orderBy } = keysetSql({ ...orders[sort], down: dir === 'down' }, cursor, (value) => `$${values.push(value)}`);
  // Without a name: each is planned for its own values.
  const { rows: found } = await ctx.pool.query<Found>(
    `with page as materialized (select p.* from "Product" p where ${filter} and ${where} order by ${orderBy} limit ${pageSize + 1}) ${shown} order by ${orderBy}`,
    values,
  );
  const page = turnPage(found.map(rowOf), pageSize, cursor, (row) => placeOf(sort, row));
  const exact = cursor === null && page.after === null;
  const about = exact ? page.rows.length : await estimateRows(ctx, `select 1 from "Product" p where ${filter}`, filterValues);
  return { ...page, about, exact };
}
