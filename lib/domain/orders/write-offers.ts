import type { PoolClient } from 'pg';
import { usesOffers } from '@/lib/domain/promotions/lock-offers';
import { newId } from '@/lib/shared/id';
import type { PreparedGroup } from './prepare-orders';
import type { GroupRows } from './write-orders';

// What a batch uses of offers, written in one statement. Each limit is a condition of its update, and the answer says how many held.
const write = `
  with given as (
    select * from json_to_recordset($1::json) as g("id" uuid, "orderId" uuid, "groupId" uuid, "userId" uuid, "promotionId" uuid, "couponId" uuid,
      "claimId" uuid, "kind" text, "name" text, "nameEn" text, "amount" bigint, "perUserLimit" int, "at" timestamptz)
  ), sold as (
    select * from json_to_recordset($2::json) as s("flashItemId" uuid, "userId" uuid, "quantity" int)
  ), kept as (
    insert into "OrderPromotion" ("id", "orderId", "promotionId", "couponId", "claimId", "kind", "name", "nameEn", "amount")
    select "id", "orderId", "promotionId", "couponId", "claimId", "kind", "name", "nameEn", "amount" from given
  ), counted as (
    update "Promotion" p set "usedCount" = p."usedCount" + u.n
    from (select "promotionId", count(*)::int as n from given where "promotionId" is not null group by 1) u where p."id" = u."promotionId"
  ), flashed as (
    update "FlashSaleItem" f set "sold" = f."sold" + u.n
    from (select "flashItemId", sum("quantity")::int as n from sold group by 1) u where f."id" = u."flashItemId"
    returning f."variantId", f."sold" = f."quota" as "over"
  ), claimed as (
    update "CouponClaim" l set "state" = 'used', "orderGroupId" = u."groupId", "usedAt" = u."at"
    from (select distinct "claimId", "groupId", "userId", "at" from given where "claimId" is not null) u
    where l."id" = u."claimId" and l."userId" = u."userId" and l."state" in ('claimed', 'returned') and l."validUntil" > u."at" returning 1
  ), wanted as (
    select "promotionId" as "subjectId", "userId", count(*)::int as n, min("perUserLimit") as "most" from given where "promotionId" is not null group by 1, 2
    union all
    select s."flashItemId", s."userId", sum(s."quantity")::int, min(f."perUserLimit") from sold s join "FlashSaleItem" f on f."id" = s."flashItemId" group by 1, 2
  ), had as (
    insert into "LimitUse" as h ("subjectId", "userId", "used") select "subjectId", "userId", n from wanted where "most" is null or n <= "most" order by 1, 2
    on conflict ("subjectId", "userId") do update set "used" = h."used" + excluded."used"
      where h."used" + excluded."used" <= coalesce((select w."most" from wanted w where w."subjectId" = h."subjectId" and w."userId" = h."userId"), 2147483647)
    returning 1
  )
  select (select count(*) from wanted) = (select count(*) from had)
     and (select count(distinct "claimId") from given) = (select count(*) from claimed) as "whole",
    coalesce((select json_agg("variantId") from flashed where "over"), '[]') as "soldOut"`;

type Placed = { readonly group: PreparedGroup; readonly rows: GroupRows };

/** Rows of what one group was given. */
function givenRows({ group: { ctx, bill }, rows }: Placed) {
  const at = ctx.now();
  return bill.orders.flatMap(({ applied }, index) =>
    applied.map(({ offer, kind, amount }) => ({
      id: newId(at.getTime()),
      orderId: rows.orders[index]?.id,
      groupId: rows.group.id,
      userId: ctx.actor.userId,
      promotionId: offer.source === 'promotion' ? offer.key : null,
      couponId: offer.couponId,
      claimId: offer.source === 'coupon' ? offer.key : null,
      kind,
      name: offer.name,
      nameEn: offer.nameEn,
      amount,
      perUserLimit: offer.perUserLimit,
      at,
    })),
  );
}

/**
 * Writes what the orders of a batch use of promotions, coupons and flash sales, whose rows are locked; nothing for those that use none.
 * @returns whether every limit held: else the caller rolls back; and the SKUs whose flash sale has sold its quota
 */
export async function writeOffers(
  client: PoolClient,
  placed: readonly Placed[],
): Promise<{ readonly whole: boolean; readonly soldOut: readonly string[] }> {
  if (!placed.some(({ group }) => usesOffers(group.bill))) return { whole: true, soldOut: [] };
  const given = placed.flatMap(givenRows);
  const sold = placed.flatMap(({ group: { ctx, bill } }) =>
    bill.orders.flatMap(({ lines }) =>
      lines.flatMap(({ flashItemId, quantity }) => (flashItemId === null ? [] : [{ flashItemId, quantity, userId: ctx.actor.userId }])),
    ),
  );
  const { rows } = await client.query<{ whole: boolean; soldOut: string[] }>({
    name: 'write-offers',
    text: write,
    values: [JSON.stringify(given), JSON.stringify(sold)],
  });
  return rows[0] ?? { whole: false, soldOut: [] };
}
