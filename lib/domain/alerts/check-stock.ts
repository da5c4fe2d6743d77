import { type Connection } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { availableSql } from '@/lib/domain/inventory/available';
import { coverDays, type StockFacts, type Thresholds, thresholdJoins, thresholdSql, warningsOf } from '@/lib/domain/inventory/thresholds';
import { applyAlerts, type Warning } from './apply-alerts';
import { tellRestocked } from './tell-restocked';

const watched = ['out', 'low', 'over', 'stale'] as const;
const page = 500;

type Facts = StockFacts & Thresholds & { readonly variantId: string; readonly merchantId: string; readonly onSale: boolean };
type Db = Pick<Connection['db'], '$queryRaw'>;

/** The figures of SKUs. A sale is a paid order; what has just come for the first time has not been lying unsold. */
const readFacts = (db: Db, now: Date, which: Prisma.Sql, most: number) => db.$queryRaw<Facts[]>`
  select v."id" as "variantId", v."merchantId", (v."active" and p."status" <> 'archived') as "onSale",
    coalesce(stock."onHand", 0) as "onHand", coalesce(stock."available", 0) as "available", coalesce(sold.pieces, 0) as "soldIn30Days",
    coalesce(extract(epoch from ${now}::timestamptz - greatest(sold."lastAt", stock."cameAt")) / 86400, 0)::int as "daysUnsold",
    ${Prisma.raw(thresholdSql('lowAt'))} as "lowAt", ${Prisma.raw(thresholdSql('overDays'))} as "overDays", ${Prisma.raw(thresholdSql('staleDays'))} as "staleDays"
  from "Variant" v join "Product" p on p."id" = v."productId" ${Prisma.raw(thresholdJoins('v', 'p'))}
  left join lateral (
    select sum(s."onHand")::int as "onHand", sum(${Prisma.raw(availableSql('s'))})::int as "available",
      max((select max(m."at") from "StockMovement" m where m."variantId" = s."variantId" and m."warehouseId" = s."warehouseId" and m."kind" = 'receipt')) as "cameAt"
    from "StockLevel" s where s."variantId" = v."id"
  ) stock on true
  left join lateral (
    select max(o."paidAt") as "lastAt", sum(l."quantity") filter (where o."paidAt" > ${new Date(now.getTime() - 30 * 86_400_000)})::int as pieces
    from "OrderLine" l join "Order" o on o."id" = l."orderId" where l."variantId" = v."id" and o."paidAt" is not null
  ) sold on true
  where ${which} order by v."id" limit ${most}`;

const warningsFor = (facts: Facts): Warning[] =>
  !facts.onSale
    ? []
    : warningsOf(facts, facts).map((kind) => {
        const { variantId, merchantId, available, onHand, daysUnsold } = facts;
        const days = kind === 'over' ? (coverDays(onHand, facts.soldIn30Days) ?? 0) : kind === 'stale' ? daysUnsold : 0;
        return { variantId, merchantId, kind, detail: { available, onHand, days } };
      });

/** The stock of products has turned: their alerts open and close, and who waited for one of their SKUs is told. */
export async function checkStock(ctx: Context, productIds: readonly string[]): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    // Two at once: the later one reads what the other has written.
    await tx.$executeRaw`
      select pg_advisory_xact_lock(hashtextextended('stock.check:' || id, 0)) from (select unnest(${[...productIds]}::text[]) as id order by 1) as locked`;
    const facts = await readFacts(tx, ctx.now(), Prisma.sql`v."productId" = any(${[...productIds]}::uuid[])`, 100_000);
    await applyAlerts(
      ctx,
      tx,
      facts.map(({ variantId }) => variantId),
      watched,
      facts.flatMap(warningsFor),
    );
    await tellRestocked(
      ctx,
      tx,
      facts.filter(({ onSale, available }) => onSale && available > 0),
    );
  });
}

/** Every SKU of every shop, page by page: what has piled up or lies unsold shows in time alone. */
export async function reviewStock(ctx: Context): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const facts = await readFacts(ctx.db, ctx.now(), Prisma.sql`v."id" > ${last}::uuid`, page);
    if (facts.length === 0) return;
    const slow = ['over', 'stale'] as const;
    const warnings = facts.flatMap(warningsFor).filter(({ kind }) => kind === 'over' || kind === 'stale');
    await ctx.db.$transaction((tx) =>
      applyAlerts(
        ctx,
        tx,
        facts.map(({ variantId }) => variantId),
        slow,
        warnings,
      ),
    );
    last = facts.at(-1)?.variantId ?? last;
  }
}
