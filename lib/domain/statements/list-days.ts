import type { Context } from '@/lib/domain/context';
import { addDays, chinaDay } from '@/lib/shared/china-day';
import { fen } from '@/lib/shared/money';
import { ourMovements } from './our-movements';
import type { Movements, StatementDay, StatementStateView } from './views';

type Sums = { payments: number; paid: bigint; refunds: number; refunded: bigint };
type Row = {
  provider: string;
  day: string;
  state: StatementStateView;
  fetched: boolean;
  fee: bigint;
  openIssues: number;
  ours: Sums;
  theirs: Sums;
};

const movements = ({ payments, paid, refunds, refunded }: Sums): Movements => ({
  payments,
  paid: fen(paid),
  refunds,
  refunded: fen(refunded),
});

/** The days from `first` to `last`, newest first, that have a bill or movements of ours; today and yesterday are always there. */
export async function statementDays(ctx: Context, providers: readonly string[], first: string, last: string): Promise<StatementDay[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    with ours as (
      select m."provider", (m."at" at time zone 'Asia/Shanghai')::date as "day",
        count(*) filter (where m."movement" = 'payment')::int as "payments", coalesce(sum(m."amount") filter (where m."movement" = 'payment'), 0)::bigint as "paid",
        count(*) filter (where m."movement" = 'refund')::int as "refunds", coalesce(sum(m."amount") filter (where m."movement" = 'refund'), 0)::bigint as "refunded"
      from (${ourMovements(providers, first, last)}) m group by 1, 2
    ), issues as (
      select "provider", "day", count(*)::int as "open" from "ReconcileIssue"
      where "state" = 'open' and "day" between ${first}::date and ${last}::date group by 1, 2
    )
    select p."provider", d."day"::date::text as "day", coalesce(s."state"::text, 'missing') as "state", s."fetchedAt" is not null as "fetched",
      coalesce(s."feeSum", 0)::bigint as "fee", coalesce(i."open", 0) as "openIssues",
      json_build_object('payments', coalesce(o."payments", 0), 'paid', coalesce(o."paid", 0), 'refunds', coalesce(o."refunds", 0), 'refunded', coalesce(o."refunded", 0)) as "ours",
      json_build_object('payments', s."paymentCount", 'paid', s."paymentSum", 'refunds', s."refundCount", 'refunded', s."refundSum") as "theirs"
    from generate_series(${first}::date, ${last}::date, '1 day') d("day") cross join unnest(${providers}::text[]) p("provider")
    left join "Statement" s on s."provider" = p."provider" and s."day" = d."day"::date
    left join ours o on o."provider" = p."provider" and o."day" = d."day"::date
    left join issues i on i."provider" = p."provider" and i."day" = d."day"::date
    where s."id" is not null or o."provider" is not null or d."day" >= ${addDays(chinaDay(ctx.now()), -1)}::date or ${first === last}
    order by d."day" desc, p."provider"`;
  return rows.map(({ fetched, ours, theirs, fee, ...row }) => ({
    ...row,
    fee: fen(fee),
    ours: movements(ours),
    theirs: fetched ? movements(theirs) : null,
  }));
}

const monthDays = 31;

/** A month of days that ends with `until`, or today; `older`: the day that the month before ends with. */
export async function listStatementDays(
  ctx: Context,
  providers: readonly string[],
  until: string | undefined,
): Promise<{ days: StatementDay[]; older: string | null }> {
  const today = chinaDay(ctx.now());
  const last = until === undefined || until > today ? today : until;
  const first = addDays(last, 1 - monthDays);
  const before = addDays(first, -1);
  const [days, [earlier]] = await Promise.all([
    statementDays(ctx, providers, first, last),
    ctx.db.$queryRaw<{ there: boolean }[]>`
      select exists (select 1 from "Statement" where "day" <= ${before}::date)
        or exists (select 1 from "PaymentAttempt" where "provider" = any(${providers}) and "paidAt" < ${first}::timestamp at time zone 'Asia/Shanghai') as "there"`,
  ]);
  return { days, older: earlier?.there === true ? before : null };
}
