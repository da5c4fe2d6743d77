import type { Context } from '@/lib/domain/context';
import { addDays, chinaDay } from '@/lib/shared/china-day';

/** Days; what is older is for a person. */
const longest = 30;

/** The days up to yesterday that are to be reconciled, oldest first: without a whole and matched bill, or with open differences. */
export async function daysDue(ctx: Context, provider: string): Promise<string[]> {
  const today = chinaDay(ctx.now());
  const rows = await ctx.db.$queryRaw<{ day: string }[]>`
    select d::date::text as "day"
    from generate_series(
      greatest(${addDays(today, -longest)}::date, (select (min("createdAt") at time zone 'Asia/Shanghai')::date from "PaymentAttempt" where "provider" = ${provider})),
      ${addDays(today, -1)}::date, '1 day') d
    left join "Statement" s on s."provider" = ${provider} and s."day" = d::date
    where exists (select 1 from "PaymentAttempt" where "provider" = ${provider})
      and (s."id" is null or s."state" <> 'matched' or s."fetchedAt" < (d::date + 1)::timestamp at time zone 'Asia/Shanghai'
        or exists (select 1 from "ReconcileIssue" i where i."provider" = ${provider} and i."day" = d::date and i."state" = 'open'))
    order by 1`;
  return rows.map(({ day }) => day);
}
