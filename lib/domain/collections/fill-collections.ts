import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';

type Runs = Pick<Transaction, '$queryRaw' | '$executeRaw'>;

/** Goods `d` on sale that a rule `c` finds; what the rule doesn't say always holds. */
const matches = Prisma.raw(`c."kind" = 'rule' and d."merchantId" = c."merchantId"
  and (c."categoryId" is null or d."categoryIds" @> array[c."categoryId"])
  and (c."brandId" is null or d."brandId" = c."brandId")
  and (c."wordsQuery" is null or d."words" @@ c."wordsQuery"::tsquery)
  and (c."minPrice" is null or d."minPrice" >= c."minPrice") and (c."maxPrice" is null or d."minPrice" <= c."maxPrice")
  and (c."newDays" is null or d."publishedAt" > now() - c."newDays" * interval '1 day')
  and (not c."inStock" or d."inStock")
  and (not c."onSale" or exists (select 1 from "Variant" v where v."productId" = d."productId" and v."active" and (v."listPrice" > v."price" or v."price" > d."minPrice" and exists (
    select 1 from "FlashSaleItem" f join "FlashSale" s on s."id" = f."flashSaleId" where f."variantId" = v."id" and f."price" < v."price"
      and s."status" = 'active' and s."startsAt" <= now() and s."endsAt" > now()))))`);

/** Holds one rule against all goods of its shop, in two statements. The caller expires its pages. */
export async function fillCollection(tx: Runs, id: string): Promise<void> {
  await tx.$executeRaw`
    delete from "CollectionProduct" m using "Collection" c where m."collectionId" = ${id}::uuid and c."id" = m."collectionId" and c."kind" = 'rule'
      and not exists (select 1 from "SearchDocument" d where d."productId" = m."productId" and ${matches})`;
  await tx.$executeRaw`
    insert into "CollectionProduct" ("collectionId", "productId")
    select c."id", d."productId" from "Collection" c join "SearchDocument" d on ${matches} where c."id" = ${id}::uuid on conflict do nothing`;
}

/**
 * Holds all rules of their shops against products that have changed, after the search has read them. Expires the pages of the collections
 * that they are in, were in, or come into.
 */
export async function refillProducts(tx: Runs, productIds: readonly string[]): Promise<void> {
  const ids = [...productIds];
  const were = await tx.$queryRaw<{ slug: string }[]>`
    select distinct c."slug" from "CollectionProduct" m join "Collection" c on c."id" = m."collectionId" where m."productId" = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    delete from "CollectionProduct" m using "Collection" c where m."productId" = any(${ids}::uuid[]) and c."id" = m."collectionId" and c."kind" = 'rule'
      and not exists (select 1 from "SearchDocument" d where d."productId" = m."productId" and ${matches})`;
  const came = await tx.$queryRaw<{ slug: string }[]>`
    with came as (
      insert into "CollectionProduct" ("collectionId", "productId")
      select c."id", d."productId" from "SearchDocument" d join "Collection" c on ${matches} where d."productId" = any(${ids}::uuid[])
      on conflict do nothing returning "collectionId"
    ) select distinct c."slug" from came join "Collection" c on c."id" = came."collectionId"`;
  const touched = [...were, ...came].map(({ slug }) => tags.collection(slug));
  if (touched.length > 0) await expireTags(tx, touched);
}
