import type { Pool } from 'pg';
import { afterSaleInvariants } from './after-sale-invariants';

/** What never holds in a right database: the query finds the rows that are wrong, `about` says what they are. */
type Invariant = { readonly name: string; readonly wrong: string };

const invariants: readonly Invariant[] = [
  ...afterSaleInvariants,
  {
    name: 'the movements of a SKU in a warehouse sum to what is on hand and reserved',
    wrong: `select s."variantId", s."warehouseId", s."onHand", s."reserved", coalesce(m.on_hand, 0) as moved, coalesce(m.reserved, 0) as "movedReserved"
      from "StockLevel" s left join (
        select "variantId", "warehouseId", sum("deltaOnHand") as on_hand, sum("deltaReserved") as reserved from "StockMovement" group by 1, 2
      ) m using ("variantId", "warehouseId")
      where s."onHand" <> coalesce(m.on_hand, 0) or s."reserved" <> coalesce(m.reserved, 0)`,
  },
  {
    name: 'what is reserved is what open reservations hold',
    wrong: `select s."variantId", s."warehouseId", s."reserved", coalesce(r.held, 0) as held
      from "StockLevel" s left join (
        select "variantId", "warehouseId", sum("quantity" - "consumed") as held from "Reservation" where "state" = 'held' group by 1, 2
      ) r using ("variantId", "warehouseId")
      where s."reserved" <> coalesce(r.held, 0)`,
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
    name: 'the orders of a group were paid, closed or left unpaid together',
    wrong: `select g."number", array_agg(distinct o."paymentStatus"::text) as statuses
      from "OrderGroup" g join "Order" o on o."groupId" = g."id" group by g."id"
      having bool_or(o."paymentStatus" in ('paid', 'refunded')) and bool_or(o."paymentStatus" in ('unpaid', 'closed'))
        or bool_or(o."paymentStatus" = 'unpaid') and bool_or(o."paymentStatus" = 'closed')`,
  },
  {
    name: 'a paid group was paid by one payment of the whole amount; other money is on its way back or looked at',
    wrong: `select g."number", g.paid, g.kept
      from (select g."id", g."number", g."payable", bool_or(o."paymentStatus" in ('paid', 'refunded')) as paid,
              (select coalesce(sum(a."amount" - coalesce((select sum(r."amount") from "Refund" r
                 where r."attemptId" = a."id" and r."state" <> 'failed' and r."requestNo" like 'LATE%'), 0)), 0)
               from "PaymentAttempt" a where a."groupId" = g."id" and a."status" in ('paid', 'refunded')) as kept
            from "OrderGroup" g join "Order" o on o."groupId" = g."id" group by 1) g
      where g.kept <> case when g.paid then g."payable" else 0 end`,
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
    name: 'the parcels of an order hold what its lines say was shipped, and its status follows',
    wrong: `select o."number", o."fulfilmentStatus", l."sku", l."quantity", l."shippedQuantity", coalesce(s.shipped, 0) as "inParcels"
      from "Order" o join "OrderLine" l on l."orderId" = o."id" left join (
        select sl."orderLineId", sum(sl."quantity") as shipped from "ShipmentLine" sl join "Shipment" p on p."id" = sl."shipmentId"
        where p."direction" = 'outbound' group by 1
      ) s on s."orderLineId" = l."id"
      where l."shippedQuantity" <> coalesce(s.shipped, 0)
        or (o."fulfilmentStatus" = 'none' and l."shippedQuantity" > 0)
        or (o."fulfilmentStatus" in ('shipped', 'delivered', 'received') and l."shippedQuantity" + l."cancelledQuantity" < l."quantity")
        or (o."fulfilmentStatus" <> 'none' and (o."paymentStatus" = 'closed' or o."paymentStatus" = 'unpaid' and not o."payOnDelivery"))`,
  },
  {
    name: 'the stars of its reviews sum to a product’s rating',
    wrong: `select p."slug", p."ratingSum", p."ratingCount", coalesce(r.stars, 0) as stars, coalesce(r.count, 0) as reviews
      from "Product" p left join (select "productId", sum("stars") as stars, count(*) as count from "Review" group by 1) r on r."productId" = p."id"
      where p."ratingSum" <> coalesce(r.stars, 0) or p."ratingCount" <> coalesce(r.count, 0)`,
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
