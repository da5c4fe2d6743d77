import { query } from './shop';

/** A product of the first shop with stock; in its flash sale or not. */
export async function offered(flash: boolean): Promise<{ slug: string; price: number; flashPrice: number | null }> {
  const [row] = await query<{ slug: string; price: number; flashPrice: number | null }>(
    `select p."slug", v."price", f."price" as "flashPrice" from "Product" p join "Merchant" m on m."id" = p."merchantId" and m."slug" = 'qinghe'
     join "Category" c on c."id" = p."categoryId" join "Variant" v on v."productId" = p."id" and v."position" = 0
     left join "FlashSaleItem" f on f."variantId" = v."id"
     where p."status" = 'live' and (f."id" is not null) = $1 and c."slug" <> 'teaware' and v."price" between case when $1 then 8000 else 12000 end and 28000
       and (select sum(l."onHand" - l."reserved") from "StockLevel" l where l."variantId" = v."id") >= 10
     order by p."slug" desc limit 1`,
    [flash],
  );
  if (row === undefined) throw new Error('the demo shop has no such product');
  return row;
}
