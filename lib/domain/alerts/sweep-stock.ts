import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { availableSql } from '@/lib/domain/inventory/available';
import { thresholdJoins, thresholdSql } from '@/lib/domain/inventory/thresholds';
import { enqueue, type Jobs } from '@/lib/domain/outbox';

/**
 * Looks for SKUs whose low or out alert is not as their stock is, of a shop or of all, and has their products checked. Orders tell of stock
 * that falls to a few pieces by themselves; this finds the rest: higher thresholds, thresholds that were changed, and products that came
 * or went.
 */
export async function sweepStock(ctx: Context, { merchantId }: Jobs['stock.sweep']): Promise<void> {
  const mine = merchantId === undefined ? Prisma.sql`true` : Prisma.sql`v."merchantId" = ${merchantId}::uuid`;
  const found = await ctx.db.$queryRaw<{ productId: string }[]>`
    select distinct "productId" from (
      select v."id", v."productId", v."active" and p."status" <> 'archived' as "onSale", sum(${Prisma.raw(availableSql('s'))}) as "available",
        min(${Prisma.raw(thresholdSql('lowAt'))}) as "lowAt"
      from "Variant" v join "Product" p on p."id" = v."productId" join "StockLevel" s on s."variantId" = v."id" ${Prisma.raw(thresholdJoins('v', 'p'))}
      where ${mine} group by v."id", p."id"
    ) stock
    left join "StockAlert" a on a."variantId" = stock."id" and a."closedAt" is null and a."kind" in ('low', 'out')
    where coalesce(a."kind"::text, '') <> case when not "onSale" then '' when "available" <= 0 then 'out' when "available" <= "lowAt" then 'low' else '' end
    order by 1`;
  for (const { productId } of found)
    await enqueue(ctx.db, 'stock.check', { productId }, { key: `stock:${productId}`, requestId: ctx.requestId });
}
