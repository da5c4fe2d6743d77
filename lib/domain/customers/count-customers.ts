import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';

/** Counts come one after the other: the last to write has seen what all before it wrote. */
const oneAtATime = Prisma.sql`select pg_advisory_xact_lock(hashtext('customers'))::text`;

// Which people of which shops: of some orders, or all of a shop's.
const ofOrders = (orderIds: readonly string[]) =>
  Prisma.sql`select distinct "merchantId", "userId" from "Order" where "id" = any(${[...orderIds]}::uuid[])`;
const ofShop = (merchantId: string) =>
  Prisma.sql`select distinct "merchantId", "userId" from "Order" where "merchantId" = ${merchantId}::uuid`;

/** Counts these people's orders, money and cases anew from the facts, by one statement. Safe to run twice, in any order. */
const count = (tx: Transaction, who: Prisma.Sql) => tx.$executeRaw`
  with who as materialized (${who}), placed as (
    select o."merchantId", o."userId", count(*)::int as "placed",
      count(*) filter (where o."paymentStatus" in ('paid', 'refunded'))::int as "orders",
      coalesce(sum(o."payable") filter (where o."paymentStatus" in ('paid', 'refunded')), 0)::bigint as "paid",
      (array_agg(o."recipient" order by o."createdAt" desc, o."id" desc))[1] as "name",
      (array_agg(o."phone" order by o."createdAt" desc, o."id" desc))[1] as "phone",
      min(o."createdAt") as "first", max(o."createdAt") as "last"
    from who join "Order" o on o."userId" = who."userId" and o."merchantId" = who."merchantId" group by 1, 2
  ), returned as (
    select o."merchantId", o."userId", sum(r."amount")::bigint as "refunded"
    from who join "Order" o on o."userId" = who."userId" and o."merchantId" = who."merchantId" join "Refund" r on r."orderId" = o."id"
    where r."state" in ('done', 'by_hand') group by 1, 2
  ), cases as (
    select a."merchantId", a."userId", count(*)::int as "afterSales"
    from who join "AfterSale" a on a."userId" = who."userId" and a."merchantId" = who."merchantId" group by 1, 2
  )
  insert into "Customer" as c ("id", "merchantId", "userId", "name", "phone", "tags", "placed", "orders", "paid", "refunded", "spent", "afterSales", "firstOrderAt", "seenAt", "createdAt")
  select gen_random_uuid(), p."merchantId", p."userId", p."name", p."phone", '{}', p."placed", p."orders", p."paid", coalesce(r."refunded", 0),
    p."paid" - coalesce(r."refunded", 0), coalesce(k."afterSales", 0), p."first", p."last", p."first"
  from placed p left join returned r using ("merchantId", "userId") left join cases k using ("merchantId", "userId")
  on conflict ("merchantId", "userId") do update set
    "name" = excluded."name", "phone" = excluded."phone", "placed" = excluded."placed", "orders" = excluded."orders", "paid" = excluded."paid",
    "refunded" = excluded."refunded", "spent" = excluded."spent", "afterSales" = excluded."afterSales",
    "firstOrderAt" = excluded."firstOrderAt", "seenAt" = excluded."seenAt"
  where (c."name", c."phone", c."placed", c."orders", c."paid", c."refunded", c."afterSales", c."seenAt")
    is distinct from (excluded."name", excluded."phone", excluded."placed", excluded."orders", excluded."paid", excluded."refunded", excluded."afterSales", excluded."seenAt")`;

/** The job customers.count: something happened to these orders. */
export async function countCustomers(ctx: Context, { orderIds }: { readonly orderIds: readonly string[] }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw(oneAtATime);
    await count(tx, ofOrders(orderIds));
  });
}

/** The job customers.recount: every night, and when a shop asks, all of its people. One shop at a time, so that none waits for all. */
export async function recountCustomers(ctx: Context, { merchantId }: { readonly merchantId?: string | undefined }): Promise<void> {
  const shops = merchantId === undefined ? await ctx.db.merchant.findMany({ select: { id: true } }) : [{ id: merchantId }];
  for (const { id } of shops)
    await ctx.db.$transaction(
      async (tx) => {
        await tx.$queryRaw(oneAtATime);
        await count(tx, ofShop(id));
      },
      { timeout: 300_000, maxWait: 30_000 },
    );
}
