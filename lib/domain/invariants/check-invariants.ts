import type { Pool } from 'pg';
import { availableSql } from '@/lib/domain/inventory/available';
import { stockDrift } from '@/lib/domain/inventory/stock-drift';
import { afterSaleInvariants } from './after-sale-invariants';
import { catalogueInvariants } from './catalogue-invariants';
import { commissionInvariants } from './commission-invariants';
import { figuresInvariants } from './figures-invariants';

/** What never holds in a right database: the query finds the rows that are wrong, `about` says what they are. */
type Invariant = { readonly name: string; readonly wrong: string };

const invariants: readonly Invariant[] = [
  ...afterSaleInvariants,
  ...catalogueInvariants,
  ...figuresInvariants,
  ...commissionInvariants,
  {
    name: 'a shop that has staff has an owner',
    wrong: `select "merchantId" from "Membership" group by 1 having not bool_or("role" = 'owner')`,
  },
  {
    name: 'the movements of a SKU in a warehouse sum to what is on hand, reserved and still to come',
    wrong: stockDrift.moved,
  },
  {
    name: 'what is reserved, and what is still to come, is what open reservations hold and wait for',
    wrong: stockDrift.held,
  },
  {
    name: 'a transfer takes from one warehouse what it brings to another',
    wrong: `select "refId", "variantId", sum("deltaOnHand") as difference, count(*) as movements from "StockMovement" where "kind" = 'transfer'
      group by 1, 2 having sum("deltaOnHand") <> 0 or count(*) <> 2`,
  },
  {
    name: 'nothing is free while an order waits for it',
    wrong: `select s."variantId", sum(s."backordered") as waiting, sum(${availableSql('s')}) as available
      from "StockLevel" s group by 1 having sum(s."backordered") > 0 and sum(${availableSql('s')}) > 0`,
  },
  {
    name: 'an order that is neither closed nor refunded holds or has shipped every piece, any other holds none',
    wrong: `select o."number", l."sku", l."quantity", l."shippedQuantity", l."cancelledQuantity", coalesce(r.held, 0) as held
      from "Order" o join "OrderLine" l on l."orderId" = o."id" left join (
        select "orderId", "variantId", sum("quantity" - "consumed") as held from "Reservation" where "state" = 'held' and "afterSaleId" is null group by 1, 2
      ) r on r."orderId" = o."id" and r."variantId" = l."variantId"
      where coalesce(r.held, 0) <> case when o."paymentStatus" in ('unpaid', 'paid') then l."quantity" - l."shippedQuantity" - l."cancelledQuantity" else 0 end`,
  },
  {
    name: 'the lines of an order sum to its goods and discount',
    wrong: `select o."number", o."goods", o."discount", l.goods as "lineGoods", l.discount as "lineDiscount"
      from "Order" o join (
        select "orderId", sum("unitPrice"::bigint * "quantity") as goods, sum("discountShare") as discount from "OrderLine" group by 1
      ) l on l."orderId" = o."id"
      where o."goods" <> l.goods or o."discount" <> l.discount`,
  },
  {
    name: 'what an order was given sums to its discount, and a gift costs nothing',
    wrong: `select o."number", o."discount", coalesce(g.amount, 0) as given
      from "Order" o left join (select "orderId", sum("amount") filter (where "kind" <> 'free_freight') as amount from "OrderPromotion" group by 1) g on g."orderId" = o."id"
      where o."discount" <> coalesce(g.amount, 0)
      union all
      select o."number", l."unitPrice", l."payableShare" from "Order" o join "OrderLine" l on l."orderId" = o."id" where l."gift" and l."payableShare" <> 0`,
  },
  {
    name: 'a promotion was used by as many orders as it counts, altogether and by each shopper',
    wrong: `select p."id", p."usedCount", coalesce(r.n, 0) as orders
      from "Promotion" p left join (select "promotionId", count(*) as n from "OrderPromotion" where "returnedAt" is null group by 1) r on r."promotionId" = p."id"
      where p."usedCount" <> coalesce(r.n, 0)
      union all
      select p."id", coalesce(u."used", 0), coalesce(r.n, 0)
      from (select g."promotionId", o."userId", count(*) filter (where g."returnedAt" is null) as n
            from "OrderPromotion" g join "Order" o on o."id" = g."orderId" where g."promotionId" is not null group by 1, 2) r
      join "Promotion" p on p."id" = r."promotionId" left join "LimitUse" u on u."subjectId" = r."promotionId" and u."userId" = r."userId"
      where coalesce(u."used", 0) <> r.n`,
  },
  {
    name: 'a flash sale has sold what orders that are not closed hold of it, altogether and to each shopper',
    wrong: `select f."id", f."sold", coalesce(s.n, 0) as ordered
      from "FlashSaleItem" f left join (
        select l."flashItemId", sum(l."quantity") as n from "OrderLine" l join "Order" o on o."id" = l."orderId"
        where l."flashItemId" is not null and o."paymentStatus" <> 'closed' group by 1
      ) s on s."flashItemId" = f."id"
      where f."sold" <> coalesce(s.n, 0)
      union all
      select f."id", coalesce(u."used", 0), s.n
      from (select l."flashItemId", o."userId", coalesce(sum(l."quantity") filter (where o."paymentStatus" <> 'closed'), 0) as n
            from "OrderLine" l join "Order" o on o."id" = l."orderId" where l."flashItemId" is not null group by 1, 2) s
      join "FlashSaleItem" f on f."id" = s."flashItemId" left join "LimitUse" u on u."subjectId" = s."flashItemId" and u."userId" = s."userId"
      where coalesce(u."used", 0) <> s.n`,
  },
  {
    name: 'a coupon was claimed as often as it counts, and a used claim is of a group whose orders hold it',
    wrong: `select c."id", c."claimedCount"::text as state, coalesce(l.n, 0) as claims
      from "Coupon" c left join (select "couponId", count(*) as n from "CouponClaim" group by 1) l on l."couponId" = c."id"
      where c."claimedCount" <> coalesce(l.n, 0)
      union all
      select l."id", l."state"::text, (select count(*) from "OrderPromotion" r where r."claimId" = l."id" and r."returnedAt" is null)
      from "CouponClaim" l
      where (l."state" = 'used') <> exists (
        select 1 from "OrderPromotion" r join "Order" o on o."id" = r."orderId"
        where r."claimId" = l."id" and r."returnedAt" is null and (l."orderGroupId" is null or o."groupId" = l."orderGroupId"))`,
  },
  {
    name: 'a closed order keeps no promotion and no coupon',
    wrong: `select o."number", r."id" from "Order" o join "OrderPromotion" r on r."orderId" = o."id" where o."paymentStatus" = 'closed' and r."returnedAt" is null`,
  },
  {
    name: 'the orders of a group sum to what is to be paid, and every group and order has parts',
    wrong: `select g."number", g."payable", o.payable as "orderPayable"
      from "OrderGroup" g left join (select "groupId", sum("payable") as payable from "Order" group by 1) o on o."groupId" = g."id"
      where g."payable" is distinct from o.payable
      union all
      select o."number", o."payable", null from "Order" o where not exists (select 1 from "OrderLine" l where l."orderId" = o."id")`,
  },
  {
    name: 'an unpaid group has a timer that will close it, unless it is paid on delivery; any other has none',
    wrong: `select g."number", g.unpaid, t."subjectId" is not null as timer
      from (select g."id", g."number", bool_or(o."paymentStatus" = 'unpaid' and not o."payOnDelivery") as unpaid
            from "OrderGroup" g join "Order" o on o."groupId" = g."id" group by 1) g
      left join "Timer" t on t."kind" = 'close_unpaid' and t."subjectId" = g."id"
      where g.unpaid <> (t."subjectId" is not null)`,
  },
  {
    name: 'the orders of a group were paid, closed or left unpaid together, unless each is paid on delivery',
    wrong: `select g."number", array_agg(distinct o."paymentStatus"::text) as statuses
      from "OrderGroup" g join "Order" o on o."groupId" = g."id" where not o."payOnDelivery" group by g."id"
      having bool_or(o."paymentStatus" in ('paid', 'refunded')) and bool_or(o."paymentStatus" in ('unpaid', 'closed'))
        or bool_or(o."paymentStatus" = 'unpaid') and bool_or(o."paymentStatus" = 'closed')`,
  },
  {
    name: 'what is paid of a group is the money that was kept for it; other money is on its way back or looked at',
    wrong: `select g."number", g.paid, g.kept
      from (select g."id", g."number", coalesce(sum(o."payable") filter (where o."paymentStatus" in ('paid', 'refunded')), 0) as paid,
              (select coalesce(sum(a."amount" - coalesce((select sum(r."amount") from "Refund" r
                 where r."attemptId" = a."id" and r."requestNo" like 'LATE%' and (r."state" <> 'failed'
                   or exists (select 1 from "PaymentException" e where e."attemptId" = a."id" and e."kind" = 'refund_failed'))), 0)), 0)
               from "PaymentAttempt" a where a."groupId" = g."id" and a."status" in ('paid', 'refunded')) as kept
            from "OrderGroup" g join "Order" o on o."groupId" = g."id" group by 1) g
      where g.kept <> g.paid`,
  },
  {
    name: 'a group has at most one payment that counts, one for each order that was paid on delivery',
    wrong: `select g."number", a."orderId", count(*) as payments from "OrderGroup" g join "PaymentAttempt" a on a."groupId" = g."id"
      where a."status" in ('paid', 'refunded') and not exists (select 1 from "Refund" r where r."attemptId" = a."id" and r."requestNo" like 'LATE%')
      group by g."id", a."orderId" having count(*) > 1`,
  },
  {
    name: 'money that differs from what was asked is looked at, and only that',
    wrong: `select a."outTradeNo", a."status" from "PaymentAttempt" a
      where a."status" = 'review' and not exists (select 1 from "PaymentException" e where e."attemptId" = a."id" and e."kind" = 'mismatch' and e."closedAt" is null)`,
  },
  {
    name: 'no payment is refunded beyond its amount',
    wrong: `select a."outTradeNo", a."amount", sum(r."amount") as refunded from "PaymentAttempt" a join "Refund" r on r."attemptId" = a."id" and r."state" not in ('failed', 'rejected', 'replaced')
      group by a."id" having sum(r."amount") > a."amount"`,
  },
  {
    name: 'a refunded or finished payment says so',
    wrong: `select a."outTradeNo", a."status" from "PaymentAttempt" a
      where a."status" = 'refunded' and (select coalesce(sum("amount"), 0) from "Refund" r where r."attemptId" = a."id" and r."state" = 'done') <> a."amount"`,
  },
  {
    name: 'each line of a matched bill is a movement of ours, or an issue says why not',
    wrong: `select s."provider", s."day"::text, l."outTradeNo", l."requestNo" from "Statement" s join "StatementLine" l on l."statementId" = s."id"
      where s."state" = 'matched' and not l."fits" and not exists (
        select 1 from "ReconcileIssue" i where i."provider" = s."provider" and i."day" = s."day" and i."movement" = l."kind"
          and i."outTradeNo" = l."outTradeNo" and i."requestNo" = l."requestNo" and i."tradeNo" = l."tradeNo")`,
  },
  {
    name: 'a line that fits is a payment or refund of ours to the fen',
    wrong: `select l."outTradeNo", l."requestNo", l."amount" from "StatementLine" l join "Statement" s on s."id" = l."statementId"
      left join "PaymentAttempt" a on a."outTradeNo" = l."outTradeNo" and a."provider" = s."provider" and a."tradeNo" = l."tradeNo"
      left join "Refund" r on l."kind" = 'refund' and r."requestNo" = l."requestNo" and r."attemptId" = a."id" and r."state" = 'done'
      where l."fits" and l."amount" is distinct from case l."kind" when 'payment' then a."amount" else r."amount" end`,
  },
  {
    name: 'the lines of a bill sum to what it says was moved',
    wrong: `select s."provider", s."day"::text, s."paymentSum", s."refundSum" from "Statement" s left join (
        select "statementId", count(*) filter (where "kind" = 'payment') as payments, sum("amount") filter (where "kind" = 'payment') as paid,
          count(*) filter (where "kind" = 'refund') as refunds, sum("amount") filter (where "kind" = 'refund') as refunded, sum("fee") as fee
        from "StatementLine" group by 1
      ) l on l."statementId" = s."id"
      where (s."paymentCount", s."paymentSum", s."refundCount", s."refundSum", s."feeSum")
        <> (coalesce(l.payments, 0), coalesce(l.paid, 0), coalesce(l.refunds, 0), coalesce(l.refunded, 0), coalesce(l.fee, 0))`,
  },
  {
    name: 'the parcels of an order hold what its lines say was shipped, and its status follows',
    wrong: `select o."number", o."fulfilmentStatus", l."sku", l."quantity", l."shippedQuantity", coalesce(s.shipped, 0) as "inParcels"
      from "Order" o join "OrderLine" l on l."orderId" = o."id" left join (
        select sl."orderLineId", sum(sl."quantity") as shipped from "ShipmentLine" sl join "Shipment" p on p."id" = sl."shipmentId"
        where p."direction" = 'outbound' group by 1
      ) s on s."orderLineId" = l."id"
      where l."shippedQuantity" <> coalesce(s.shipped, 0)
        or (o."fulfilmentStatus" = 'none' and l."shippedQuantity" > 0)
        or (o."fulfilmentStatus" in ('shipped', 'delivered', 'received') and l."shippedQuantity" + l."cancelledQuantity" < l."quantity")
        or (o."fulfilmentStatus" <> 'none' and not o."payOnDelivery" and o."paymentStatus" in ('closed', 'unpaid'))`,
  },
  {
    name: 'an order that shipped in part has something left to ship, unless it was closed',
    wrong: `select o."number", o."paymentStatus" from "Order" o where o."fulfilmentStatus" = 'partially_shipped' and o."paymentStatus" <> 'closed'
      and not exists (select 1 from "OrderLine" l where l."orderId" = o."id" and l."shippedQuantity" + l."cancelledQuantity" < l."quantity")`,
  },
  {
    name: 'a task counts what its report holds, and one that is over has no cursor left to go on from unless it ended early',
    wrong: `select t."id", t."kind", t."done", t."failed" from "Task" t
      where t."failed" <> (select count(*) from "TaskItem" i where i."taskId" = t."id" and i."outcome" = 'failed')
        or t."done" <> (select coalesce(sum(o.value::int), 0) from jsonb_each_text(t."outcomes") o)
        or t."state" = 'done' and t."cursor" is not null`,
  },
  {
    name: 'a received order whose reviews are open has a timer that closes them',
    wrong: `select o."number" from "Order" o left join "Timer" t on t."kind" = 'review_window' and t."subjectId" = o."id"
      where (o."reviewUntil" is not null and o."reviewsClosedAt" is null) <> (t."subjectId" is not null)`,
  },
];

export type Violation = { readonly name: string; readonly count: number; readonly examples: readonly Record<string, unknown>[] };
const shown = 5;

/** Reads the whole database in one snapshot and changes nothing. @returns what is wrong: nothing, in a right one */
export async function checkInvariants(pool: Pool): Promise<Violation[]> {
  const client = await pool.connect();
  const found: Violation[] = [];
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const { name, wrong } of invariants) {
      const { rows } = await client.query<Record<string, unknown>>(wrong);
      if (rows.length > 0) found.push({ name, count: rows.length, examples: rows.slice(0, shown) });
    }
    await client.query('rollback');
    return found;
  } finally {
    client.release();
  }
}

export const invariantCount = invariants.length;
