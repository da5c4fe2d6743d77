import type { Context } from '@/lib/domain/context';
import { addDays, chinaDay, dayStart } from '@/lib/shared/china-day';

/** A promise is made of so many days. */
export const windowDays = 90;
/** Fewer orders than that say nothing. */
const fewest = 10;
/** News of a delivery may be late by so many days; the nightly run makes the whole window anew. */
const lateDays = 3;

type Asking = Pick<Context, 'pool' | 'now'>;

// $1 the first day, $2 its beginning. The promise that was in force when the order was paid is the one that counts.
const days = `
  with came as materialized (
    select o."merchantId", o."provinceCode", (o."deliveredAt" at time zone 'Asia/Shanghai')::date as "day", s."at",
      greatest(1, ceil(extract(epoch from o."deliveredAt" - s."at") / 86400))::int as "days"
    from "Order" o, lateral (select case when o."payOnDelivery" then o."createdAt" else coalesce(o."paidAt", o."createdAt") end as "at") s
    where o."deliveredAt" is not null and o."deliveredAt" >= $2
  ), judged as (
    select c.*, p."mostDays" from came c left join lateral (
      select p."mostDays" from "LanePromise" p where p."merchantId" = c."merchantId" and p."provinceCode" in (c."provinceCode", '') and p."from" <= c."at"
        and p."from" = (select max(l."from") from "LanePromise" l where l."merchantId" = p."merchantId" and l."provinceCode" = p."provinceCode" and l."from" <= c."at")
        and p."mostDays" is not null order by p."provinceCode" desc limit 1
    ) p on true
  ), counted as (
    select "merchantId", "provinceCode", "day", "days", count(*)::int as "orders", (count(*) filter (where "days" <= "mostDays"))::int as "kept",
      (count(*) filter (where "days" > "mostDays"))::int as "missed"
    from judged group by 1, 2, 3, 4
  ), gone as (
    delete from "LaneDaily" d where d."day" >= $1::date and not exists (
      select 1 from counted c where c."merchantId" = d."merchantId" and c."provinceCode" = d."provinceCode" and c."day" = d."day" and c."days" = d."days")
  )
  insert into "LaneDaily" as d ("merchantId", "provinceCode", "day", "days", "orders", "kept", "missed") select * from counted
  on conflict ("merchantId", "provinceCode", "day", "days") do update set "orders" = excluded."orders", "kept" = excluded."kept", "missed" = excluded."missed"
  where (d."orders", d."kept", d."missed") is distinct from (excluded."orders", excluded."kept", excluded."missed")`;

// $1 the first day of the window, $2 now. A lane that has become too quiet promises nothing any more; what hasn't changed gets no new row.
const promises = `
  with lanes as (
    select "merchantId", coalesce("provinceCode", '') as "provinceCode", "days", sum("orders") as "orders"
    from "LaneDaily" where "day" >= $1::date group by grouping sets (("merchantId", "provinceCode", "days"), ("merchantId", "days"))
  ), running as (
    select *, sum("orders") over (partition by "merchantId", "provinceCode" order by "days") as "upTo",
      sum("orders") over (partition by "merchantId", "provinceCode") as "all" from lanes
  ), fresh as (
    select "merchantId", "provinceCode", min("days") filter (where "upTo" * 2 >= "all") as "typicalDays", min("days") filter (where "upTo" * 10 >= "all" * 9) as "mostDays"
    from running where "all" >= ${fewest} group by 1, 2
  ), current as (
    select distinct on ("merchantId", "provinceCode") * from "LanePromise" order by "merchantId", "provinceCode", "from" desc
  )
  insert into "LanePromise" ("merchantId", "provinceCode", "from", "typicalDays", "mostDays")
  select coalesce(f."merchantId", c."merchantId"), coalesce(f."provinceCode", c."provinceCode"), $2, f."typicalDays", f."mostDays"
  from fresh f full join current c on c."merchantId" = f."merchantId" and c."provinceCode" = f."provinceCode"
  where (f."typicalDays", f."mostDays") is distinct from (c."typicalDays", c."mostDays")
  on conflict do nothing`;

/**
 * lanes.build: how long orders took to each province, from the orders themselves, and what is promised from now on: the days within which
 * half and nine of ten came in the last 90 days. Doing it again changes nothing.
 */
export async function buildLanes({ pool, now }: Asking, { whole = false }: { readonly whole?: boolean | undefined }): Promise<void> {
  const today = chinaDay(now());
  const first = addDays(today, -(whole ? windowDays : lateDays));
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('lanes', 0))`);
    await client.query({ name: 'lanes-days', text: days, values: [first, dayStart(first)] });
    await client.query({ name: 'lanes-promises', text: promises, values: [addDays(today, -windowDays), now()] });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
