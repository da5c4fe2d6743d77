import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { Refusal } from '@/lib/shared/refusal';
import { type Bought, anyBill, buyAnything } from '@/lib/testing/any-bill';
import { endAll } from '@/lib/testing/any-end';
import { type Acts, anyMove, anyParty } from '@/lib/testing/any-party';
import { testDatabase } from '@/lib/testing/database';

const database = testDatabase();
/** How often each is tried, beside the others. */
const weights: readonly (readonly [number, readonly (keyof Acts)[]])[] = [
  [16, ['goOn']],
  [6, ['open', 'ship']],
  [2, ['comes', 'send']],
  [1, ['cancel', 'cancelByShop', 'approve', 'refuse', 'offer', 'accept', 'withdraw', 'shipBack', 'receive', 'shipNew', 'confirmNew']],
  [1, ['escalate', 'decide', 'time', 'approveRefund', 'rejectRefund', 'overdue', 'fail', 'again']],
];
const anyAct = fc.oneof(...weights.flatMap(([weight, names]) => names.map((name) => ({ weight, arbitrary: fc.constant(name) }))));

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
async function allIsBack({ connection: { pool }, groupId }: Bought): Promise<void> {
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

it('whatever is bought, and whatever everybody does with it in any order: money, goods and coupons are right after each step, and come back whole', async () => {
  const connection = await database();
  await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
  const done = new Map<string, number>();
  const steps = fc.array(fc.tuple(anyAct, anyMove), { minLength: 20, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(anyBill, fc.boolean(), steps, async (bill, less, moves) => {
      const bought = await buyAnything(connection, bill);
      const acts = anyParty(bought, less);
      const couponsAreRight = watchCoupons(bought);
      const isRight = async () => {
        expect(await checkInvariants(connection.pool)).toEqual([]);
        await sumsAreRight(bought);
        await stockIsRight(bought);
        await couponsAreRight();
      };
      await isRight();
      for (const [name, move] of moves) {
        try {
          await acts[name](move);
          done.set(name, (done.get(name) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          continue;
        }
        await isRight();
      }
      await endAll(bought);
      await isRight();
      if (!less) await allIsBack(bought);
    }),
    { numRuns: 120, endOnFailure: true },
  );
  for (const name of ['open', 'cancel', 'ship', 'approve', 'receive', 'shipNew', 'decide', 'send'])
    expect(done.get(name), name).toBeGreaterThan(0);
}, 600_000);
