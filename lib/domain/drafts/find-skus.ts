import { managedFilter } from '@/lib/domain/catalog/managed-filter';
import { listProductsInput } from '@/lib/domain/catalog/product-inputs';
import type { StaffContext } from '@/lib/domain/context';
import { availableSql } from '@/lib/domain/inventory/available';
import { fen } from '@/lib/shared/money';
import type { FoundSku } from './views';

const [mostProducts, mostSkus] = [10, 30];

/** The shop's SKUs on sale that words, a SKU or a barcode find: those of the best-selling products. Without words: none. */
export async function findSkus(ctx: StaffContext, q: string): Promise<FoundSku[]> {
  if (q === '') return [];
  const values: (string | number | Date)[] = [];
  const filter = managedFilter(ctx.actor.merchantId, listProductsInput.parse({ q, status: 'live' }), (value) => `$${values.push(value)}`);
  const { rows } = await ctx.pool.query<FoundSku>(
    `with page as materialized (select p."id", p."title", p."titleEn", p."salesCount" from "Product" p where ${filter} order by p."salesCount" desc, p."id" limit ${mostProducts})
     select v."id" as "variantId", v."sku", p."title", p."titleEn", v."price", coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn",
       (select coalesce(sum(${availableSql('s')}), 0)::int from "StockLevel" s where s."variantId" = v."id") as "available"
     from page p join "Variant" v on v."productId" = p."id" and v."active"
     left join lateral (
       select string_agg(ov."value", ' / ' order by o."position") as zh, string_agg(ov."valueEn", ' / ' order by o."position") as en
       from "VariantOptionValue" vo join "OptionValue" ov on ov."id" = vo."optionValueId" join "ProductOption" o on o."id" = ov."optionId"
       where vo."variantId" = v."id"
     ) chosen on true
     order by p."salesCount" desc, p."id", v."position" limit ${mostSkus}`,
    values,
  );
  return rows.map((row) => ({ ...row, price: fen(row.price) }));
}
