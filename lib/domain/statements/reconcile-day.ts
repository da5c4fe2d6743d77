import type { Context } from '@/lib/domain/context';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { addDays, dayStart } from '@/lib/shared/china-day';
import { askAbout } from './ask-about';
import { fetchStatement } from './fetch-statement';
import { matchStatement, type StatementRow } from './match-statement';
import { patience } from './store-statement';

/** More than this at once is another outage, not a difference. */
const shownErrors = 50;

export type Reconciled = 'matched' | 'not_ready' | 'failed';

type Options = {
  /** The bill is downloaded once more, also when it is there. */
  readonly again?: boolean;
  /** The provider is asked about so many differences at most. */
  readonly askMost?: number;
};

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day's bill and its neighbours': what stands around midnight may stand in either. */
async function matchAround(ctx: Context, provider: string, day: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<StatementRow[]>`
    select "id", "provider", "day"::text from "Statement"
    where "provider" = ${provider} and ("day" = ${day}::date and "fetchedAt" is not null
      or "day" in (${day}::date - 1, ${day}::date + 1) and "state" = 'matched')
    order by "day"`;
  for (const row of rows) {
    const opened = await ctx.db.$transaction((tx) => matchStatement(ctx, tx, row), patience);
    for (const issue of opened.slice(0, shownErrors))
      ctx.log.error(
        { ...issue, ours: String(issue.ours), theirs: String(issue.theirs), provider, day: row.day },
        'the bill and our books differ',
      );
    if (opened.length > shownErrors)
      ctx.log.error({ provider, day: row.day, issues: opened.length }, 'the bill and our books differ very much');
  }
}

/**
 * Reconciles a day (yyyy-MM-dd in Asia/Shanghai) with the provider's bill: downloads it if need be, matches it with our payments and
 * refunds, asks the provider about what differs and matches once more. Safe to run as often as one likes, by several at once.
 * Source: docs/payments.md, "The daily bill".
 */
export async function reconcileDay(ctx: Context, provider: PaymentProvider, day: string, options: Options = {}): Promise<Reconciled> {
  const { again = false, askMost = 200 } = options;
  const key = { provider: provider.id, day: asDate(day) };
  await ctx.db.statement.createMany({ data: key, skipDuplicates: true });
  const statement = await ctx.db.statement.findUniqueOrThrow({ where: { provider_day: key } });
  // A bill that came before its day was over is a part of it.
  const whole = statement.fetchedAt !== null && statement.fetchedAt >= dayStart(addDays(day, 1));
  if (again || !whole) {
    const fetched = await fetchStatement(ctx, provider, statement.id, day);
    if (fetched !== 'fetched') return fetched;
  }
  await matchAround(ctx, provider.id, day);
  if ((await askAbout(ctx, provider, day, askMost)) > 0) await matchAround(ctx, provider.id, day);
  return 'matched';
}
