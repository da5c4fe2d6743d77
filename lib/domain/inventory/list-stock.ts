import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { availableSql } from './available';
import { thresholdJoins, thresholdSql } from './thresholds';
import { escapeLike } from '@/lib/shared/like';
import type { ListStockInput } from './inputs';
import type { StockRow } from './views';

const pageSize = 50;

const shown = {
  all: Prisma.sql`true`,
  low: Prisma.sql`"offered" > 0 and "offered" <= "lowAt"`,
  out: Prisma.sql`"offered" <= 0`,
} as const;

/** The shop's own stock by SKU and warehouse, the scarcest SKU first, 50 a page. Low and out are said of a SKU, over all its warehouses. */
export async function listStock(
  ctx: StaffContext,
  { q, show, page }: ListStockInput,
): Promise<{ rows: StockRow[]; total: number; pages: number }> {
  const words = `%${escapeLike(q)}%`;
  const found = await ctx.db.$queryRaw<(StockRow & { total: number })[]>`
    with stock as (
      select s."variantId", s."warehouseId", p."id" as "productId", v."sku", p."title", p."titleEn",
        w."name" as "warehouse", w."nameEn" as "warehouseEn", s."onHand", s."reserved", s."safety", s."backordered", s."version",
        ${Prisma.raw(availableSql('s'))} as "available", sum(${Prisma.raw(availableSql('s'))}) over (partition by v."id")::int as "offered",
        ${Prisma.raw(thresholdSql('lowAt'))} as "lowAt"
      from "StockLevel" s
      join "Variant" v on v."id" = s."variantId" join "Product" p on p."id" = v."productId" join "Warehouse" w on w."id" = s."warehouseId"
      ${Prisma.raw(thresholdJoins('v', 'p'))}
      where v."merchantId" = ${ctx.actor.merchantId}::uuid and w."merchantId" = ${ctx.actor.merchantId}::uuid and v."active" and p."status" <> 'archived'
    )
    select stock.*, coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn", count(*) over ()::int as "total"
    from stock left join lateral (
      select string_agg(ov."value", ' / ' order by o."position") as zh, string_agg(ov."valueEn", ' / ' order by o."position") as en
      from "VariantOptionValue" vo join "OptionValue" ov on ov."id" = vo."optionValueId" join "ProductOption" o on o."id" = ov."optionId"
      where vo."variantId" = stock."variantId"
    ) chosen on true
    where ${shown[show]} and ("sku" ilike ${words} or "title" ilike ${words} or "titleEn" ilike ${words})
    order by "offered", "sku", "warehouseId"
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const total = found[0]?.total ?? 0;
  return { rows: found, total, pages: Math.ceil(total / pageSize) };
}
