import { expect } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import type { Bought } from './bill';

/** The stock as orders, parcels, exchanges and inspections say that it must be: each piece went and came back once. */
async function stockIsRight({ connection: { pool }, received, orders }: Bought): Promise<void> {
  const { rows } = await pool.query<{ variantId: string; onHand: number; gone: number }>(
    `select s."variantId", sum(s."onHand")::int as "onHand", (
        coalesce((select sum(sl."quantity") from "ShipmentLine" sl join "Shipment" p on p."id" = sl."shipmentId" join "OrderLine" l on l."id" = sl."orderLineId"
          where l."variantId" = s."variantId" and p."direction" in ('outbound', 'exchange')), 0)
        - coalesce((select sum(cl."sellable") from "AfterSaleLine" cl join "OrderLine" l on l."id" = cl."orderLineId" where l."variantId" = s."variantId"), 0)
      )::int as gone
     from "StockLevel" s where s."variantId" = any($1::uuid[]) group by 1`,
    [[...received.keys()]],
  );
  expect(orders.length).toBeGreaterThan(0);
  for (const { variantId, onHand, gone } of rows) expect(onHand, 'on hand').toBe((received.get(variantId) ?? 0) - gone);
}

/** Money back is never more than what was paid, by line, order and payment; pieces add up in each of their ways. */
async function sumsAreRight({ connection: { pool }, groupId }: Bought): Promise<void> {
  const { rows } = await pool.query(
    `select o."number", l."sku", l.* from "Order" o join "OrderLine" l on l."orderId" = o."id" where o."groupId" = $1 and (
        l."shippedQuantity" + l."cancelledQuantity" > l."quantity" or l."refundedQuantity" + l."caseQuantity" > l."shippedQuantity"
        or least(l."shippedQuantity", l."cancelledQuantity", l."refundedQuantity", l."caseQuantity", l."returnedQuantity") < 0
        or l."refundedAmount" > l."payableShare"
        or (select coalesce(sum(rl."amount"), 0) from "RefundLine" rl join "Refund" r on r."id" = rl."refundId"
            where rl."orderLineId" = l."id" and r."state" not in ('rejected', 'replaced')) > l."payableShare"
        or (select coalesce(sum(r."amount"), 0) from "Refund" r where r."orderId" = o."id" and r."state" not in ('rejected', 'replaced')) > o."payable"
        or o."refundedFreight" > o."freight")`,
    [groupId],
  );
  expect(rows).toEqual([]);
}

/** A coupon that came back stays back; it comes back with the last order that used it. */
function watchCoupons({ connection: { pool }, groupId }: Bought) {
  const back = new Set<string>();
  return async () => {
    const { rows } = await pool.query<{ claimId: string; state: string; kept: boolean }>(
      `select r."claimId", c."state"::text, bool_or(o."paymentStatus" = 'paid') as kept from "OrderPromotion" r join "Order" o on o."id" = r."orderId"
       join "CouponClaim" c on c."id" = r."claimId" where o."groupId" = $1 group by 1, 2`,
      [groupId],
    );
    for (const { claimId, state, kept } of rows) {
      // Time may have gone on: then it came back too late to be used again.
      expect(kept ? ['used'] : ['returned', 'expired'], 'coupon').toContain(state);
      if (back.has(claimId)) expect(state).not.toBe('used');
      if (!kept) back.add(claimId);
    }
  };
}

/** Nothing is kept any more: all that was paid for goods is back, of the freight what docs/payments.md says, and no stock is held. */
export async function allIsBack({ connection: { pool }, groupId }: Bought): Promise<void> {
  const { rows } = await pool.query(
    `select o."number", o."paymentStatus"::text, o."payable", o."freight", o."refundedFreight", b.back, w.whole, w.shipped, w.fault, w.goods
     from "Order" o cross join lateral (
       select coalesce(sum("amount") filter (where "state" in ('done', 'by_hand')), 0) as back from "Refund" where "orderId" = o."id"
     ) b cross join lateral (
       select bool_and("gift" or "cancelledQuantity" + "refundedQuantity" = "quantity") as whole, sum("shippedQuantity") as shipped, sum("payableShare") as goods,
         coalesce((select sum(rl."share") from "RefundLine" rl join "Refund" r on r."id" = rl."refundId"
           where r."orderId" = o."id" and r."merchantFault" and r."state" not in ('rejected', 'replaced')), 0) as fault
       from "OrderLine" where "orderId" = o."id"
     ) w
     where o."groupId" = $1 and (not w.whole or o."paymentStatus" <> 'refunded'
       or b.back <> w.goods + o."refundedFreight" or w.goods + o."freight" <> o."payable"
       or o."refundedFreight" <> case when w.shipped = 0 then o."freight" when w.goods = 0 then 0 else div(o."freight" * w.fault, w.goods) end)`,
    [groupId],
  );
  expect(rows).toEqual([]);
  const { rows: held } = await pool.query(
    `select r."variantId" from "Reservation" r join "Order" o on o."id" = r."orderId" where o."groupId" = $1 and r."state" = 'held'
     union all select r."promotionId" from "OrderPromotion" r join "Order" o on o."id" = r."orderId" where o."groupId" = $1 and r."returnedAt" is null`,
    [groupId],
  );
  expect(held).toEqual([]);
}

/** What must hold after each step. */
export function watch(bought: Bought) {
  const couponsAreRight = watchCoupons(bought);
  return async () => {
    expect(await checkInvariants(bought.connection.pool)).toEqual([]);
    await sumsAreRight(bought);
    await stockIsRight(bought);
    await couponsAreRight();
  };
}
