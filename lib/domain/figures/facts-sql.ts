/** The day, or with `hour` the hour, that a time falls into in Asia/Shanghai. */
const bucket = (column: string, unit: 'day' | 'hour') =>
  unit === 'day' ? `(${column} at time zone 'Asia/Shanghai')::date` : `date_trunc('hour', ${column} at time zone 'Asia/Shanghai')`;

type Scope = {
  /** SQL: the shops, as an array of uuid; the start and the end of the time, which is left out. */
  readonly shops: string;
  readonly from: string;
  readonly to: string;
  readonly unit?: 'day' | 'hour';
};

/** Money that has gone back for orders. What came late or twice, and goes back without an order, was no sale. */
const gone = ({ shops, from, to }: Scope) =>
  `o."merchantId" = any(${shops}) and r."state" in ('done', 'by_hand') and r."doneAt" >= ${from} and r."doneAt" < ${to}`;

/**
 * What shops sold, from the orders and refunds themselves: orders on the day of placing, sales on the day of paying, refunds on the day
 * they went back, and what the platform takes and gives back with them. Both the daily figures and what is not in them yet are this, so they can't differ.
 */
export const salesFacts = (scope: Scope): string => {
  const { shops, from, to, unit = 'day' } = scope;
  return `
  select "merchantId", "bucket", sum("placed")::int as "placed", sum("paid")::int as "paid", sum("gross")::bigint as "gross", sum("freight")::bigint as "freight",
    sum("refunds")::int as "refunds", sum("refunded")::bigint as "refunded", sum("refundedFreight")::bigint as "refundedFreight",
    sum("fees")::bigint as "fees", sum("feesBack")::bigint as "feesBack"
  from (
    select "merchantId", ${bucket('"createdAt"', unit)} as "bucket", 1 as "placed", 0 as "paid", 0 as "gross", 0 as "freight", 0 as "refunds", 0 as "refunded", 0 as "refundedFreight", 0 as "fees", 0 as "feesBack"
    from "Order" where "merchantId" = any(${shops}) and "createdAt" >= ${from} and "createdAt" < ${to}
    union all
    select "merchantId", ${bucket('"paidAt"', unit)}, 0, 1, "payable", "freight", 0, 0, 0, 0, 0
    from "Order" where "merchantId" = any(${shops}) and "paidAt" >= ${from} and "paidAt" < ${to}
    union all
    select o."merchantId", ${bucket('r."doneAt"', unit)}, 0, 0, 0, 0, 1, r."amount", r."freightAmount", 0, 0
    from "Refund" r join "Order" o on o."id" = r."orderId" where ${gone(scope)}
    union all
    select "merchantId", ${bucket('"at"', unit)}, 0, 0, 0, 0, 0, 0, 0, "fee", 0
    from "OrderLineFee" where "merchantId" = any(${shops}) and "at" >= ${from} and "at" < ${to} and "fee" > 0
    union all
    select "merchantId", ${bucket('"at"', unit)}, 0, 0, 0, 0, 0, 0, 0, 0, "amount"
    from "FeeReversal" where "merchantId" = any(${shops}) and "at" >= ${from} and "at" < ${to} and "amount" > 0
  ) facts group by 1, 2`;
};

/** The same by product: what its lines brought, without freight. */
export const productFacts = (scope: Scope): string => {
  const { shops, from, to } = scope;
  return `
  select "merchantId", "bucket", "productId", sum("pieces")::int as "pieces", sum("sales")::bigint as "sales", sum("refunded")::bigint as "refunded"
  from (
    select o."merchantId", ${bucket('o."paidAt"', 'day')} as "bucket", l."productId", l."quantity" as "pieces", l."payableShare" as "sales", 0 as "refunded"
    from "Order" o join "OrderLine" l on l."orderId" = o."id"
    where o."merchantId" = any(${shops}) and o."paidAt" >= ${from} and o."paidAt" < ${to}
    union all
    select o."merchantId", ${bucket('r."doneAt"', 'day')}, l."productId", 0, 0, rl."amount"
    from "Refund" r join "Order" o on o."id" = r."orderId" join "RefundLine" rl on rl."refundId" = r."id" join "OrderLine" l on l."id" = rl."orderLineId"
    where ${gone(scope)}
  ) facts group by 1, 2, 3`;
};
