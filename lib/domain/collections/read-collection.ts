import { listByIds } from '@/lib/domain/catalog/list-products';
import { isSlug } from '@/lib/domain/catalog/slug';
import type { Context } from '@/lib/domain/context';
import type { CollectionTile, CollectionView } from './views';

const pageSize = 96;
const onHome = 8;
const beside = 6;

const tile = `c."slug", c."name", c."nameEn", m."name" as "merchant", m."nameEn" as "merchantEn", (
    select d."url" from "CollectionProduct" cp join "Product" p on p."id" = cp."productId" and p."status" = 'live'
      join "Media" d on d."productId" = p."id" where cp."collectionId" = c."id"
    order by cp."position" nulls last, p."salesCount" desc, p."id", d."position" limit 1
  ) as "image"`;
const shown = `from "Collection" c join "Merchant" m on m."id" = c."merchantId" and m."status" = 'active'`;

/** The collections that the platform shows on the home page. */
export async function listHomeCollections({ pool }: Pick<Context, 'pool'>): Promise<CollectionTile[]> {
  const { rows } = await pool.query<CollectionTile>({
    name: 'collections-home',
    text: `select ${tile} ${shown} where c."homeRank" is not null and c."published" order by c."homeRank" limit ${onHome}`,
  });
  return rows;
}

/** A published collection of an active shop, with the first of its goods on sale, in their order or best sellers first; null for any other. */
export async function readCollection(ctx: Pick<Context, 'pool'>, slug: string): Promise<CollectionView | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await ctx.pool.query<Omit<CollectionView, 'products' | 'more' | 'others'> & { id: string; merchantId: string }>({
    name: 'collection',
    text: `select c."id", c."merchantId", c."slug", c."name", c."nameEn", c."summary", c."summaryEn", m."name" as "merchant", m."nameEn" as "merchantEn"
      ${shown} where c."slug" = $1 and c."published"`,
    values: [slug],
  });
  const [found] = rows;
  if (found === undefined) return null;
  const { id, merchantId, ...words } = found;
  const [members, others] = await Promise.all([
    ctx.pool.query<{ id: string }>({
      name: 'collection-products',
      text: `select p."id" from "CollectionProduct" cp join "Product" p on p."id" = cp."productId" and p."status" = 'live'
        where cp."collectionId" = $1 order by cp."position" nulls last, p."salesCount" desc, p."id" limit ${pageSize + 1}`,
      values: [id],
    }),
    ctx.pool.query<CollectionTile>({
      name: 'collections-beside',
      text: `select ${tile} ${shown} where c."merchantId" = $1 and c."id" <> $2 and c."published" order by c."createdAt" desc, c."id" limit ${beside}`,
      values: [merchantId, id],
    }),
  ]);
  const ids = members.rows.map((row) => row.id);
  return { ...words, products: await listByIds(ctx, ids.slice(0, pageSize)), more: ids.length > pageSize, others: others.rows };
}

/** The addresses of published collections, newest first. */
export async function listCollectionSlugs({ pool }: Pick<Context, 'pool'>, most: number): Promise<string[]> {
  const { rows } = await pool.query<{ slug: string }>(
    `select c."slug" ${shown} where c."published" order by c."createdAt" desc, c."id" limit $1`,
    [most],
  );
  return rows.map(({ slug }) => slug);
}
