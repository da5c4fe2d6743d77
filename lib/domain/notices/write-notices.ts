import type { Context } from '@/lib/domain/context';

type Asking = Pick<Context, 'pool' | 'now'>;

/** What commits late is still found: events are looked for so far back. */
const lateMs = 2 * 60_000;
/** What is due within so long is told of. */
const soon = `interval '24 hours'`;
const kept = `interval '60 days'`;

/** The lowest UUID version 7 of a moment. */
const idAt = (at: number) => {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};

// The kinds of events that are told, and what the words need of them.
const told = `
  select e."id", e."merchantId", e."at", 'event:' || e."id" as "key",
    case e."topic" when 'order.paid' then 'order_paid' when 'order.cancel_asked' then 'cancel_asked' when 'after_sale.changed' then 'case_opened' when 'parcel.in_trouble' then 'parcel_trouble' when 'refund.to_approve' then 'refund_waiting'
      when 'stock.alert_opened' then 'stock_alert' else 'payment_exception' end as "kind",
    case when e."topic" = 'stock.alert_opened' then jsonb_build_object('what', e."data"->>'kind', 'variantId', e."aggregateId", 'sku', (select v."sku" from "Variant" v where v."id" = e."aggregateId"))
      when e."topic" = 'payment.exception_opened' then jsonb_build_object('what', e."data"->>'kind') else e."data" end as "data"
  from "DomainEvent" e
  where e."id" >= $1::uuid and e."merchantId" is not null
    and (e."topic" in ('order.paid', 'order.cancel_asked', 'parcel.in_trouble', 'refund.to_approve', 'stock.alert_opened', 'payment.exception_opened') or e."topic" = 'after_sale.changed' and e."data"->>'state' = 'requested')
    and not exists (select 1 from "Notice" n where n."key" = 'event:' || e."id")
  order by e."id"`;

const due = `
  select gen_random_uuid() as "id", c."merchantId", $1::timestamptz as "at", 'due:' || c."id" || ':' || extract(epoch from c."dueAt")::bigint as "key", 'case_due' as "kind",
    jsonb_build_object('number', c."number") as "data"
  from "AfterSale" c where c."state" in ('requested', 'returning', 'to_ship') and c."dueAt" > $1 and c."dueAt" <= $1::timestamptz + ${soon}
    and c."createdAt" <= $1::timestamptz - interval '1 hour' order by c."dueAt"`;

// One writes at a time: the numbers are in the order of commits. Who listens is told with the commit.
const writing = (source: string) => `
  with mine as materialized (select pg_try_advisory_xact_lock(hashtextextended('notices', 0)) as "free"), written as (
    insert into "Notice" ("id", "merchantId", "at", "key", "kind", "data")
    select s."id", s."merchantId", s."at", s."key", s."kind", s."data" from mine, lateral (${source}) s where mine."free"
    on conflict ("key") do nothing returning "merchantId"
  )
  select count(*)::int as "written", count(pg_notify('notices', "merchantId"::text)) from written`;

async function write({ pool }: Asking, name: string, source: string, value: unknown): Promise<number> {
  const { rows } = await pool.query<{ written: number }>({ name, text: writing(source), values: [value] });
  return rows[0]?.written ?? 0;
}

/** Tells the shops what has happened in the last minutes, or since `from`; each event once. @returns how many notices there were */
export const writeNotices = (ctx: Asking, from = new Date(ctx.now().getTime() - lateMs)): Promise<number> =>
  write(ctx, 'write-notices', told, idAt(from.getTime()));

/** notices.sweep: what was missed in the last day, what falls due, and old ones go. */
export async function sweepNotices(ctx: Context): Promise<void> {
  await writeNotices(ctx, new Date(ctx.now().getTime() - 86_400_000));
  await write(ctx, 'write-due-notices', due, ctx.now());
  await ctx.pool.query(`delete from "Notice" where "at" < $1::timestamptz - ${kept}`, [ctx.now()]);
}
