import type { Context } from '@/lib/domain/context';

/** A product was looked at (by its slug), put into a cart (by its id), or a checkout with a shop's goods begun (by the shop's id). */
export type TrafficKind = 'view' | 'cart' | 'checkout';
export type Counted = {
  readonly kind: TrafficKind;
  /** yyyy-MM-dd in Asia/Shanghai */
  readonly day: string;
  readonly ref: string;
  readonly count: number;
};

// Rows are taken in one order, so that two processes that add at once can't wait for each other.
const text = `
  with counted as (select * from json_to_recordset($1::json) as c("kind" text, "day" date, "ref" text, "count" int))
  insert into "TrafficDaily" as t ("merchantId", "day", "views", "carts", "checkouts")
  select "merchantId", "day", coalesce(sum("count") filter (where "kind" = 'view'), 0),
    coalesce(sum("count") filter (where "kind" = 'cart'), 0), coalesce(sum("count") filter (where "kind" = 'checkout'), 0)
  from (
    select p."merchantId", c."day", c."kind", c."count" from counted c join "Product" p on p."slug" = c."ref" where c."kind" = 'view'
    union all
    select p."merchantId", c."day", c."kind", c."count" from counted c join "Product" p on p."id" = c."ref"::uuid where c."kind" = 'cart'
    union all
    select m."id", c."day", c."kind", c."count" from counted c join "Merchant" m on m."id" = c."ref"::uuid where c."kind" = 'checkout'
  ) traffic group by 1, 2 order by 1, 2
  on conflict ("merchantId", "day") do update set "views" = t."views" + excluded."views", "carts" = t."carts" + excluded."carts",
    "checkouts" = t."checkouts" + excluded."checkouts"`;

/** Adds what was counted to the shops' days, all of it or nothing. What is no longer there is left out. */
export async function recordTraffic({ pool }: Pick<Context, 'pool'>, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return;
  await pool.query({ name: 'record-traffic', text, values: [JSON.stringify(counted)] });
}
