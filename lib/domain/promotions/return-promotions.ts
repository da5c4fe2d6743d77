import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';

// As when orders are placed: promotions before claims, by id, so that nobody waits for each other in a circle.
const lock = `
  with promotions as materialized (
    select "id" from "Promotion" where "id" in (select "promotionId" from "OrderPromotion" where "orderId" = any($1::uuid[])) order by "id" for update
  ), claims as materialized (
    select "id" from "CouponClaim" where "id" in (select "claimId" from "OrderPromotion" where "orderId" = any($1::uuid[])) order by "id" for update
  )
  select count(*)::int as n from (select "id" from promotions union all select "id" from claims) locked`;

// A coupon that several orders of a group shared comes back with the last of them.
const giveBack = `
  with back as (
    update "OrderPromotion" r set "returnedAt" = $2::timestamptz from "Order" o
    where o."id" = r."orderId" and r."orderId" = any($1::uuid[]) and r."returnedAt" is null returning r."promotionId", r."claimId", o."userId"
  ), counted as (
    update "Promotion" p set "usedCount" = p."usedCount" - b.n
    from (select "promotionId", count(*)::int as n from back where "promotionId" is not null group by 1) b where p."id" = b."promotionId"
  ), had as (
    update "LimitUse" u set "used" = u."used" - b.n
    from (select "promotionId", "userId", count(*)::int as n from back where "promotionId" is not null group by 1, 2) b
    where u."subjectId" = b."promotionId" and u."userId" = b."userId"
  )
  update "CouponClaim" l set "state" = (case when l."validUntil" > $2::timestamptz then 'returned' else 'expired' end)::"ClaimState", "orderGroupId" = null, "usedAt" = null
  from (select distinct "claimId" from back where "claimId" is not null) b
  where l."id" = b."claimId" and l."state" = 'used' and not exists (
    select 1 from "OrderPromotion" other where other."claimId" = l."id" and other."returnedAt" is null and other."orderId" <> all($1::uuid[]))`;

/**
 * Gives back what these orders used: each promotion counts one use less, and coupons can be used again while they are good. For orders
 * that are closed or refunded in full; doing it twice does nothing. A transaction that locks stock too locks it before, as placing does.
 */
export async function returnPromotions(ctx: Context, tx: Transaction, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  const [used] = await tx.$queryRawUnsafe<{ n: number }[]>(lock, [...orderIds]);
  if (used !== undefined && used.n > 0) await tx.$executeRawUnsafe(giveBack, [...orderIds], ctx.now());
}

const unsell = `
  with back as (
    select l."flashItemId" as "id", o."userId", sum(l."quantity")::int as n from "OrderLine" l join "Order" o on o."id" = l."orderId"
    where l."orderId" = any($1::uuid[]) and l."flashItemId" is not null group by 1, 2
  ), locked as materialized (
    select f."id", f."variantId", f."sold" = f."quota" as "over", b.n from "FlashSaleItem" f join (select "id", sum(n)::int as n from back group by 1) b using ("id")
    order by f."id" for update of f
  ), given as (
    update "FlashSaleItem" f set "sold" = f."sold" - l.n from locked l where f."id" = l."id"
  ), had as (
    update "LimitUse" u set "used" = u."used" - b.n from back b where u."subjectId" = b."id" and u."userId" = b."userId"
  )
  select "variantId" from locked where "over"`;

/**
 * Gives the pieces of orders that have just been closed back to their flash sales. Call it once, with the closing.
 * @returns the SKUs whose flash sale had sold out
 */
export async function returnFlashPieces(tx: Transaction, closedIds: readonly string[]): Promise<string[]> {
  if (closedIds.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ variantId: string }[]>(unsell, [...closedIds]);
  return rows.map(({ variantId }) => variantId);
}
