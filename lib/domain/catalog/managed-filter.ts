import { escapeLike } from '@/lib/shared/like';
import { availableSql } from '@/lib/domain/inventory/available';
import type { ListProductsInput } from './product-inputs';
import { strictQuery } from './search-tokens';

export type Given = (value: string | number | Date) => string;

/** The ids of the shop's products that words find, each way by an index: goods on sale by their search documents, others read through; SKUs and barcodes. */
export function productsFound(q: string, shop: string, given: Given): string {
  const like = given(`%${escapeLike(q)}%`);
  const query = strictQuery(q);
  return `(
    ${query === null ? '' : `select d."productId" from "SearchDocument" d where d."words" @@ ${given(query)}::tsquery and d."merchantId" = ${shop} union`}
    select o."id" from "Product" o where o."merchantId" = ${shop} and o."status" <> 'live' and (o."title" ilike ${like} or o."titleEn" ilike ${like}) union
    select v."productId" from "Variant" v where v."merchantId" = ${shop} and lower(v."sku") like ${given(`${escapeLike(q.toLowerCase())}%`)} union
    select v."productId" from "Variant" v where v."merchantId" = ${shop} and v."barcode" = ${given(q)})`;
}

const sku = `select 1 from "Variant" v where v."productId" = p."id" and v."active"`;
const offered = `exists (${sku} and exists (select 1 from "StockLevel" s where s."variantId" = v."id" and ${availableSql('s')} > 0))`;
const stock = {
  in: offered,
  out: `(not ${offered} and exists (${sku}))`,
  none: `not exists (${sku})`,
} as const;

/** Which of a shop's products a list's filters want, as SQL about "Product" p. `given` keeps a value and says its place. */
export function managedFilter(merchantId: string, input: ListProductsInput, given: Given): string {
  const shop = `${given(merchantId)}::uuid`;
  const parts = [`p."merchantId" = ${shop}`];
  if (input.status !== 'all') parts.push(`p."status" = ${given(input.status)}::"ProductStatus"`);
  if (input.category !== undefined) {
    const slug = given(input.category);
    parts.push(
      `p."categoryId" in (select c."id" from "Category" c left join "Category" t on t."id" = c."parentId" where ${slug} in (c."slug", t."slug"))`,
    );
  }
  if (input.brand !== undefined) parts.push(`p."brandId" = (select "id" from "Brand" where "slug" = ${given(input.brand)})`);
  if (input.stock !== undefined) parts.push(stock[input.stock]);
  const { min, max } = input;
  if (min !== undefined || max !== undefined) {
    const least = min === undefined ? '' : ` and v."price" >= ${given(min)}`;
    const largest = max === undefined ? '' : ` and v."price" <= ${given(max)}`;
    parts.push(`exists (${sku}${least}${largest})`);
  }
  if (input.picture !== undefined)
    parts.push(`${input.picture === 'yes' ? '' : 'not '}exists (select 1 from "Media" m where m."productId" = p."id")`);
  if (input.since !== undefined) parts.push(`p."updatedAt" >= ${given(new Date(`${input.since}T00:00:00+08:00`))}`);
  if (input.q !== '') parts.push(`p."id" in ${productsFound(input.q, shop, given)}`);
  return parts.join(' and ');
}
