import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import type { ListStockInput } from './inputs';
import type { StockRow } from './views';

const pageSize = 50;

const shown = {
  all: Prisma.sql`true`,
  low: Prisma.sql`s."onHand" - s."reserved" <= s."lowAt" and s."onHand" > s."reserved"`,
  out: Prisma.sql`s."onHand" <= s."reserved"`,
} as const;

/** The shop's own stock by SKU and warehouse, the scarcest first, 50 a page. */
export async function listStock(
  ctx: StaffContext,
  { q, show, page }: ListStockInput,
): Promise<{ rows: StockRow[]; total: number; pages: number }> {
  const words = `%${escapeLike(q)}%`;
  const found = await ctx.db.$queryRaw<(StockRow & { total: number })[]>`
    select s."variantId", s."warehouseId", p."id" as "productId", v."sku", p."title", p."titleEn",
      coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn", w."name" as "warehouse", w."nameEn" as "warehouseEn",
      s."onHand", s."reserved", s."onHand" - s."reserved" as "available", s."lowAt", s."version", count(*) over ()::int as "total"
    from "StockLevel" s
    join "Variant" v on v."id" = s."variantId" join "Product" p on p."id" = v."productId" join "Warehouse" w on w."id" = s."warehouseId"
    left join lateral (
      select string_agg(ov."value", ' / ' order by o."position") as zh, string_agg(ov."valueEn", ' / ' order by o."position") as en
      from "VariantOptionValue" vo join "OptionValue" ov on ov."id" = vo."optionValueId" join "ProductOption" o on o."id" = ov."optionId"
      where vo."variantId" = v."id"
    ) chosen on true
    where v."merchantId" = ${ctx.actor.merchantId}::uuid and w."merchantId" = ${ctx.actor.merchantId}::uuid and v."active" and p."status" <> 'archived'
      and ${shown[show]} and (v."sku" ilike ${words} or p."title" ilike ${words} or p."titleEn" ilike ${words})
    order by s."onHand" - s."reserved", v."sku", s."warehouseId"
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const total = found[0]?.total ?? 0;
  return { rows: found, total, pages: Math.ceil(total / pageSize) };
}
