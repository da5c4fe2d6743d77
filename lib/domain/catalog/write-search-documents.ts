import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { refillProducts } from '@/lib/domain/collections/fill-collections';
import { offeredSql } from '@/lib/domain/inventory/available';
import { documentTokens } from './search-tokens';

type Texts = { id: string; texts: string[]; spelled: string[] };

/** The texts that a product is found by. Those of its title, brand and category can also be spelled in pinyin. */
const readTexts = (db: Database, ids: readonly string[]) => db.$queryRaw<Texts[]>`
  select p."id",
    array_remove(array[p."title", p."titleEn", p."summary", p."summaryEn", b."name", b."nameEn", c."name", c."nameEn", t."name", t."nameEn", m."name", m."nameEn"], null)
      || coalesce((select array_agg(s ->> 'value') || array_agg(coalesce(s ->> 'valueEn', '')) from jsonb_array_elements(p."specs") s), '{}')
      || coalesce((select array_agg(v."value") || array_agg(v."valueEn") from "OptionValue" v join "ProductOption" o on o."id" = v."optionId" where o."productId" = p."id" and not v."retired"), '{}')
      as "texts",
    array_remove(array[p."title", b."name", c."name", t."name"], null) as "spelled"
  from "Product" p
  join "Merchant" m on m."id" = p."merchantId"
  join "Category" c on c."id" = p."categoryId"
  left join "Category" t on t."id" = c."parentId"
  left join "Brand" b on b."id" = p."brandId"
  where p."id" = any(${[...ids]}::uuid[]) and p."status" = 'live' and m."status" = 'active'`;

/**
 * Writes the documents of these products, takes away those of products that are no longer on sale; the collections by rule follow.
 * @returns how many are there
 */
export async function writeSearchDocuments(db: Database, ids: readonly string[]): Promise<number> {
  const rows = (await readTexts(db, ids)).map(({ id, texts, spelled }) => ({
    id,
    words: documentTokens(texts, spelled),
  }));
  await db.$executeRaw`delete from "SearchDocument" where "productId" = any(${[...ids]}::uuid[]) and "productId" <> all(${rows.map(({ id }) => id)}::uuid[])`;
  const written = await db.$executeRaw`
    insert into "SearchDocument" ("productId", "categoryIds", "brandId", "merchantId", "words", "minPrice", "inStock", "sales", "rating", "publishedAt")
    select p."id", array_remove(array[c."id", c."parentId"], null), p."brandId", p."merchantId", array_to_tsvector(given."words"), v."price", v."inStock", p."salesCount",
      case when p."ratingCount" = 0 then 0 else p."ratingSum"::float / p."ratingCount" end, coalesce(p."publishedAt", p."createdAt")
    from json_to_recordset(${JSON.stringify(rows)}::json) as given("id" uuid, "words" text[])
    join "Product" p on p."id" = given."id"
    join "Category" c on c."id" = p."categoryId"
    cross join lateral (
      select min(coalesce((
          select min(f."price") from "FlashSaleItem" f join "FlashSale" s on s."id" = f."flashSaleId" where f."variantId" = x."id" and f."price" < x."price"
            and f."sold" < f."quota" and s."status" = 'active' and s."startsAt" <= now() and s."endsAt" > now()
        ), x."price")) as "price", coalesce(bool_or(${Prisma.raw(offeredSql('x'))} > 0), false) as "inStock"
      from "Variant" x where x."productId" = p."id" and x."active"
    ) v
    where v."price" is not null
    on conflict ("productId") do update set
      "categoryIds" = excluded."categoryIds", "brandId" = excluded."brandId", "merchantId" = excluded."merchantId", "words" = excluded."words",
      "minPrice" = excluded."minPrice", "inStock" = excluded."inStock", "sales" = excluded."sales", "rating" = excluded."rating",
      "publishedAt" = excluded."publishedAt"`;
  await refillProducts(db, ids);
  return written;
}
