import { productsFound } from '@/lib/domain/catalog/managed-filter';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { keysetSql, type SqlOrder } from '@/lib/domain/lists/keyset-sql';
import { type Page, placeToken, readCursor, turnPage } from '@/lib/shared/keyset';
import { fen } from '@/lib/shared/money';
import { mostChosen } from './choose-product';
import type { ListCollectionsInput } from './inputs';
import type { ChosenProduct, CollectionRow, ManagedCollection, ShowcaseRow } from './views';

const pageSize = 50;
const newest: SqlOrder = { column: 'c."createdAt"', id: 'c."id"', type: 'time', down: true };
const row = `c."id", c."slug", c."name", c."nameEn", c."kind"::text as "kind", c."published", c."homeRank" is not null as "home", c."createdAt",
  (select count(*) from "CollectionProduct" m where m."collectionId" = c."id")::int as "products"`;
const placeOf = ({ createdAt, id }: CollectionRow) => placeToken('new', createdAt, id);

/** A page of the shop's own collections, newest first. */
export async function listCollections(ctx: StaffContext, input: ListCollectionsInput): Promise<Page<CollectionRow>> {
  const values: (string | number | Date)[] = [ctx.actor.merchantId];
  const cursor = readCursor('new', 'time', input);
  const { where, orderBy } = keysetSql(newest, cursor, (value) => `$${values.push(value)}`);
  const { rows } = await ctx.pool.query<CollectionRow>(
    `with c as materialized (select c.* from "Collection" c where c."merchantId" = $1::uuid and ${where} order by ${orderBy} limit ${pageSize + 1})
     select ${row} from c order by ${orderBy}`,
    values,
  );
  return turnPage(rows, pageSize, cursor, placeOf);
}

/** Published collections of every shop, those on the home page first, newest first; the first hundred. */
export async function listShowcase({ pool }: OperatorContext): Promise<ShowcaseRow[]> {
  const { rows } = await pool.query<ShowcaseRow>(
    `with c as materialized (
       select c.*, m."name" as "merchant", m."nameEn" as "merchantEn" from "Collection" c join "Merchant" m on m."id" = c."merchantId"
       where c."published" and m."status" = 'active' order by c."homeRank" nulls last, c."createdAt" desc, c."id" desc limit 100
     ) select ${row}, c."merchant", c."merchantEn" from c order by c."homeRank" nulls last, c."createdAt" desc, c."id" desc`,
  );
  return rows;
}

type Found = Omit<ManagedCollection, 'minPrice' | 'maxPrice' | 'chosen'> & {
  readonly minPrice: number | null;
  readonly maxPrice: number | null;
};
const money = (amount: number | null) => (amount === null ? null : fen(amount));

/** One of the shop's collections with its products; null for another shop's. */
export async function readManagedCollection(ctx: StaffContext, id: string): Promise<ManagedCollection | null> {
  const [{ rows }, { rows: chosen }] = await Promise.all([
    ctx.pool.query<Found>(
      `select ${row}, c."version", c."summary", c."summaryEn", c."categoryId", c."brandId", c."words", c."minPrice", c."maxPrice", c."newDays", c."onSale", c."inStock"
       from "Collection" c where c."id" = $1::uuid and c."merchantId" = $2::uuid`,
      [id, ctx.actor.merchantId],
    ),
    ctx.pool.query<ChosenProduct>(
      `select p."id", p."title", p."titleEn", p."status" = 'live' as "live" from "CollectionProduct" m join "Product" p on p."id" = m."productId"
       where m."collectionId" = $1::uuid and p."merchantId" = $2::uuid order by m."position" nulls last, p."salesCount" desc, p."id" limit ${mostChosen}`,
      [id, ctx.actor.merchantId],
    ),
  ]);
  const [found] = rows;
  return found === undefined ? null : { ...found, minPrice: money(found.minPrice), maxPrice: money(found.maxPrice), chosen };
}

/** The shop's products that words find and the collection doesn't have, to choose from: the first twenty. */
export async function findProducts(ctx: StaffContext, id: string, q: string): Promise<ChosenProduct[]> {
  if (q === '') return [];
  const values: (string | number | Date)[] = [ctx.actor.merchantId, id];
  const { rows } = await ctx.pool.query<ChosenProduct>(
    `select p."id", p."title", p."titleEn", p."status" = 'live' as "live" from "Product" p
     where p."merchantId" = $1::uuid and p."status" <> 'archived' and p."id" in ${productsFound(q, '$1::uuid', (value) => `$${values.push(value)}`)}
       and not exists (select 1 from "CollectionProduct" m where m."collectionId" = $2::uuid and m."productId" = p."id")
     order by p."salesCount" desc, p."id" limit 20`,
    values,
  );
  return rows;
}
