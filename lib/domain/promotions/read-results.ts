import type { Context } from '@/lib/domain/context';
import { addDays } from '@/lib/shared/china-day';
import { fen } from '@/lib/shared/money';
import type { OfferDay, OfferReport, OfferSums } from './manage-views';

/** A shop's own offer, or (merchantId null) the platform's coupon. */
type Asked = { readonly kind: 'promotion' | 'coupon' | 'flash'; readonly id: string; readonly merchantId: string | null };
type Row = {
  readonly day: string;
  readonly orders: number;
  readonly pieces: number;
  readonly given: string;
  readonly sales: string;
  readonly refunded: string;
};

const dayOf = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date::text`;
/** As the figures of the shop count: sales on the day of paying, refunds on the day they went back. */
const went = `r."state" in ('done', 'by_hand')`;

/** What orders with a promotion or a coupon sold: the orders as wholes. $1: the offer, $2: the shop or null. */
const ofOrders = (column: 'promotionId' | 'couponId') => `
  with used as materialized (
    select o."id", o."payable", o."paidAt", sum(u."amount") as "given" from "OrderPromotion" u join "Order" o on o."id" = u."orderId"
    where u."${column}" = $1::uuid and ($2::uuid is null or o."merchantId" = $2::uuid) and o."paidAt" is not null group by 1
  )
  select ${dayOf('"paidAt"')} as "day", 1 as "orders", (select coalesce(sum(l."quantity"), 0) from "OrderLine" l where l."orderId" = u."id" and not l."gift") as "pieces",
    u."given", u."payable" as "sales", 0::bigint as "refunded" from used u
  union all
  select ${dayOf('r."doneAt"')}, 0, 0, 0, 0, r."amount" from used u join "Refund" r on r."orderId" = u."id" where ${went}`;

/** What a flash sale sold: its lines alone. What was given is against the SKU's price of today. */
const ofLines = `
  with sold as materialized (
    select l."id", l."orderId", l."quantity", l."payableShare", o."paidAt", greatest(0, v."price" - l."unitPrice")::bigint * l."quantity" as "given"
    from "FlashSaleItem" i join "OrderLine" l on l."flashItemId" = i."id" join "Order" o on o."id" = l."orderId" join "Variant" v on v."id" = l."variantId"
    where i."flashSaleId" = $1::uuid and o."merchantId" = $2::uuid and o."paidAt" is not null
  )
  select ${dayOf('"paidAt"')} as "day", count(distinct "orderId") as "orders", sum("quantity") as "pieces", sum("given") as "given", sum("payableShare") as "sales", 0::bigint as "refunded"
  from sold group by 1
  union all
  select ${dayOf('r."doneAt"')}, 0, 0, 0, 0, rl."amount" from sold s join "RefundLine" rl on rl."orderLineId" = s."id" join "Refund" r on r."id" = rl."refundId" where ${went}`;

const facts = { promotion: ofOrders('promotionId'), coupon: ofOrders('couponId'), flash: ofLines };
const none: OfferSums = { orders: 0, pieces: 0, given: fen(0), sales: fen(0), refunded: fen(0), net: fen(0) };

const sumsOf = ({ orders, pieces, ...row }: Row): OfferSums => {
  const [given, sales, refunded] = [fen(BigInt(row.given)), fen(BigInt(row.sales)), fen(BigInt(row.refunded))];
  return { orders, pieces, given, sales, refunded, net: fen(sales - refunded) };
};
const add = (a: OfferSums, b: OfferSums): OfferSums => ({
  orders: a.orders + b.orders,
  pieces: a.pieces + b.pieces,
  given: fen(a.given + b.given),
  sales: fen(a.sales + b.sales),
  refunded: fen(a.refunded + b.refunded),
  net: fen(a.net + b.net),
});

/** How far back the days go: the last of them on which anything was. */
const mostDays = 60;

/** The days from the first to the last on which anything was, those between without anything too. */
function withGaps(days: readonly OfferDay[]): OfferDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(days.map((one) => [one.day, one]));
  const earliest = addDays(last.day, 1 - mostDays);
  const all: OfferDay[] = [];
  for (let day = first.day > earliest ? first.day : earliest; day <= last.day; day = addDays(day, 1))
    all.push(known.get(day) ?? { day, ...none });
  return all;
}

async function readClaims({ pool }: Pick<Context, 'pool'>, couponId: string): Promise<OfferReport['claims']> {
  const { rows } = await pool.query<{ claimed: number; used: number }>(
    `select count(*)::int as "claimed", count(*) filter (where "state" = 'used')::int as "used" from "CouponClaim" where "couponId" = $1::uuid`,
    [couponId],
  );
  return rows[0] ?? null;
}

/**
 * What an offer has brought, by day in Asia/Shanghai: what was paid with it, whether or not it came back later, and what went back. Of
 * promotions and coupons the orders as wholes, freight too; of a flash sale its own lines. Nothing of another shop's.
 */
export async function readResults(ctx: Pick<Context, 'pool'>, { kind, id, merchantId }: Asked): Promise<OfferReport> {
  const [{ rows }, claims] = await Promise.all([
    ctx.pool.query<Row>(
      `select "day", sum("orders")::int as "orders", sum("pieces")::int as "pieces", sum("given")::bigint as "given", sum("sales")::bigint as "sales",
         sum("refunded")::bigint as "refunded" from (${facts[kind]}) f group by 1 order by 1`,
      [id, merchantId],
    ),
    kind === 'coupon' ? readClaims(ctx, id) : null,
  ]);
  const days = rows.map((row) => ({ day: row.day, ...sumsOf(row) }));
  return { sums: days.reduce<OfferSums>(add, none), days: withGaps(days), claims };
}
