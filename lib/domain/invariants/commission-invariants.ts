/** A job that will see to the order's fees waits, or runs. */
const awaited = (order: string) =>
  `exists (select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'fees.settle' and j.payload::jsonb -> 'orderIds' ? ${order}::text)`;

/** What never holds of the platform's fees in a right database. */
export const commissionInvariants = [
  {
    name: 'every line of an order that was paid has its fee, or a job that will take it waits',
    wrong: `select o."number", l."sku" from "Order" o join "OrderLine" l on l."orderId" = o."id"
      where o."paymentStatus" in ('paid', 'refunded') and not exists (select 1 from "OrderLineFee" f where f."orderLineId" = l."id") and not ${awaited('o."id"')}`,
  },
  {
    name: 'a fee is what its rate and fixed part make of what was paid for its line, and no line has one that was not paid',
    wrong: `select o."number", l."sku", f."fee", f."base", f."rateBps", f."fixedFee" from "OrderLineFee" f
      join "OrderLine" l on l."id" = f."orderLineId" join "Order" o on o."id" = l."orderId"
      where f."base" <> l."payableShare" or f."merchantId" <> o."merchantId" or f."at" is distinct from o."paidAt" or o."paymentStatus" not in ('paid', 'refunded')
        or f."fee" <> least((f."base" * f."rateBps" + 5000) / 10000 + f."fixedFee", f."base")`,
  },
  {
    name: 'what goes back of a fee is its part by what was refunded of its line, and no more than was taken',
    wrong: `select o."number", l."sku", f."fee", f."base", v.refunded, v.back from "OrderLineFee" f
      join "OrderLine" l on l."id" = f."orderLineId" join "Order" o on o."id" = l."orderId" join (
        select v."orderLineId", sum(v."amount") as back, sum(rl."amount") as refunded
        from "FeeReversal" v join "RefundLine" rl on rl."refundId" = v."refundId" and rl."orderLineId" = v."orderLineId" group by 1
      ) v on v."orderLineId" = f."orderLineId"
      where v.back > f."fee" or v.back <> case when f."base" = 0 then 0 else div(2 * f."fee" * v.refunded + f."base", 2 * f."base") end`,
  },
  {
    name: 'a refund that is done gave back its part of the fees, or a job that will waits; no other gave any back',
    wrong: `select r."requestNo", r."state", rl."orderLineId" from "Refund" r join "RefundLine" rl on rl."refundId" = r."id"
      join "OrderLine" l on l."id" = rl."orderLineId"
      left join "FeeReversal" v on v."refundId" = r."id" and v."orderLineId" = rl."orderLineId"
      where (r."state" in ('done', 'by_hand')) <> (v."refundId" is not null) and (v."refundId" is not null or not ${awaited('l."orderId"')})`,
  },
] as const;
