/** What never holds of refunds and after-sale cases in a right database. */
export const afterSaleInvariants: readonly { readonly name: string; readonly wrong: string }[] = [
  {
    name: 'the lines of a refund and its freight sum to its amount',
    wrong: `select r."requestNo", r."amount", r."freightAmount", l.amount as "lineAmount"
      from "Refund" r left join (select "refundId", sum("amount") as amount from "RefundLine" group by 1) l on l."refundId" = r."id"
      where r."orderId" is not null and r."amount" <> r."freightAmount" + coalesce(l.amount, 0)`,
  },
  {
    name: 'the refunds of a line sum to what it says was refunded, in money and in pieces',
    wrong: `select o."number", l."sku", l."refundedAmount", l."cancelledQuantity", l."refundedQuantity", r.amount, r.cancelled, r.refunded
      from "OrderLine" l join "Order" o on o."id" = l."orderId" left join (
        select rl."orderLineId", sum(rl."amount") as amount, sum(rl."quantity") filter (where r."afterSaleId" is null) as cancelled,
          sum(rl."quantity") filter (where r."afterSaleId" is not null) as refunded
        from "RefundLine" rl join "Refund" r on r."id" = rl."refundId" where r."state" not in ('rejected', 'replaced') group by 1
      ) r on r."orderLineId" = l."id"
      where l."refundedAmount" <> coalesce(r.amount, 0) or l."cancelledQuantity" < coalesce(r.cancelled, 0) or l."refundedQuantity" < coalesce(r.refunded, 0)
        or (l."payableShare" >= l."quantity" and (l."cancelledQuantity" <> coalesce(r.cancelled, 0) or l."refundedQuantity" <> coalesce(r.refunded, 0)))`,
  },
  {
    name: 'the refunds of an order sum to the freight that it says was refunded',
    wrong: `select o."number", o."refundedFreight", r.freight
      from "Order" o left join (
        select "orderId", sum("freightAmount") as freight from "Refund" where "state" not in ('rejected', 'replaced') group by 1
      ) r on r."orderId" = o."id"
      where o."refundedFreight" <> coalesce(r.freight, 0)`,
  },
  {
    name: 'an order is refunded when all that was paid for its goods is on its way back, and only then; then nothing is left to ship',
    wrong: `select o."number", o."paymentStatus", l."left", l."gone"
      from "Order" o cross join lateral (
        select bool_or("shippedQuantity" + "cancelledQuantity" < "quantity") as "left",
          bool_and("gift" or ("cancelledQuantity" + "refundedQuantity" = "quantity" and "refundedAmount" = "payableShare")) as "gone"
        from "OrderLine" where "orderId" = o."id"
      ) l
      where o."paymentStatus" in ('paid', 'refunded') and (o."paymentStatus" = 'refunded' and l."left"
        or (o."paymentStatus" = 'refunded') <> (l."gone" and not exists (select 1 from "Refund" r where r."orderId" = o."id" and r."state" = 'to_approve')))`,
  },
  {
    name: 'a refund that waits for an approval has a timer that ends the waiting, and no other has',
    wrong: `select r."requestNo", r."state" from "Refund" r left join "Timer" t on t."kind" = 'refund_approval' and t."subjectId" = r."id"
      where (r."state" = 'to_approve') <> (t."subjectId" is not null)`,
  },
  {
    name: 'an open case has a timer, unless it waits for the platform or for its money; a case that is over has none',
    wrong: `select a."number", a."state", a."dueAt", t."dueAt" as timer from "AfterSale" a left join "Timer" t on t."kind" = 'after_sale' and t."subjectId" = a."id"
      where (a."state" not in ('disputed', 'refunding', 'done', 'closed')) <> (t."subjectId" is not null) or (a."dueAt" is null) <> (t."subjectId" is null)`,
  },
  {
    name: 'a case whose money goes back has a refund that stands, and an unfinished one until it is done',
    wrong: `select a."number", a."state", count(r."id") as refunds from "AfterSale" a
      left join "Refund" r on r."afterSaleId" = a."id" and r."state" not in ('rejected', 'replaced')
      group by a."id" having (a."state" = 'refunding') <> (count(r."id") filter (where r."state" in ('to_approve', 'requested', 'failed')) = 1)`,
  },
  {
    name: 'the pieces of open cases are what their order lines say, each in one case',
    wrong: `select o."number", l."sku", l."caseQuantity", c.pieces
      from "OrderLine" l join "Order" o on o."id" = l."orderId" left join (
        select cl."orderLineId", sum(cl."quantity") as pieces from "AfterSaleLine" cl join "AfterSale" a on a."id" = cl."afterSaleId"
        where a."state" not in ('refunding', 'done', 'closed') group by 1
      ) c on c."orderLineId" = l."id"
      where l."caseQuantity" <> coalesce(c.pieces, 0)`,
  },
  {
    name: 'an order says that a case of it is open when one is',
    wrong: `select o."number", o."afterSaleStatus" from "Order" o
      where (o."afterSaleStatus" = 'open') <> exists (select 1 from "AfterSale" a where a."orderId" = o."id" and a."closedAt" is null)`,
  },
  {
    name: 'the stock of returned pieces is booked as the inspections found them',
    wrong: `select a."number", v.variant, v.came, v.damaged, m.came as "bookedIn", m.damaged as "writtenOff"
      from "AfterSale" a join (
        select cl."afterSaleId", l."variantId" as variant, sum(cl."sellable" + cl."damaged") as came, sum(cl."damaged") as damaged
        from "AfterSaleLine" cl join "OrderLine" l on l."id" = cl."orderLineId" group by 1, 2
      ) v on v."afterSaleId" = a."id" left join (
        select "refId", "variantId", sum("deltaOnHand") filter (where "kind" = 'return') as came, -sum("deltaOnHand") filter (where "kind" = 'write_off') as damaged
        from "StockMovement" where "refId" is not null group by 1, 2
      ) m on m."refId" = a."id" and m."variantId" = v.variant
      where v.came <> coalesce(m.came, 0) or v.damaged <> coalesce(m.damaged, 0)`,
  },
  {
    name: 'an order line says how many of its pieces came back',
    wrong: `select l."sku", l."returnedQuantity", c.came from "OrderLine" l left join (
        select "orderLineId", sum("sellable" + "damaged") as came from "AfterSaleLine" group by 1
      ) c on c."orderLineId" = l."id"
      where l."returnedQuantity" <> coalesce(c.came, 0)`,
  },
  {
    name: 'goods are held for an exchange until they are sent or the exchange is off',
    wrong: `select a."number", a."state", sum(r."quantity" - r."consumed") as held from "AfterSale" a join "Reservation" r on r."afterSaleId" = a."id" and r."state" = 'held'
      where a."kind" <> 'exchange' or a."state" in ('requested', 'exchanging', 'refunding', 'done', 'closed') group by a."id"`,
  },
  {
    name: 'the issued invoices of an order, less the red ones, are over what is kept of its payment',
    wrong: `select o."number", b."amount" as blue, r.red, o."payable", f.amount as refunded
      from "Invoice" b join "Order" o on o."id" = b."orderId"
      left join (select "redOfId", sum("amount") as red from "Invoice" where "colour" = 'red' and "state" <> 'withdrawn' group by 1) r on r."redOfId" = b."id"
      left join (
        select "orderId", sum("amount") as amount from "Refund" where "state" in ('requested', 'done', 'failed', 'by_hand') group by 1
      ) f on f."orderId" = o."id"
      where b."colour" = 'blue' and b."state" = 'issued' and b."amount" - coalesce(r.red, 0) <> o."payable" - coalesce(f.amount, 0)`,
  },
];
