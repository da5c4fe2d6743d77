import 'server-only';
import type { Context } from '@/lib/domain/context';
import { listDaysInput, readDayInput, statementKey } from '@/lib/domain/statements/inputs';
import { listStatementDays } from '@/lib/domain/statements/list-days';
import { readStatementDay } from '@/lib/domain/statements/read-day';
import { chinaDay } from '@/lib/shared/china-day';
import { billedProviders } from '@/lib/web/statements';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A month of days. */
export const statementsPage = (ctx: Context, query: Query) => listStatementDays(ctx, billedProviders(), listDaysInput.parse(query).until);

/** A day of a provider as the address names it; null when there is none. */
export async function statementDayPage(ctx: Context, params: { provider: string; day: string }, query: Query) {
  const key = statementKey.safeParse(params);
  if (!key.success || !billedProviders().includes(key.data.provider) || key.data.day > chinaDay(ctx.now())) return null;
  const input = readDayInput.parse(query);
  const page = await readStatementDay(ctx, key.data, input);
  return page === null ? null : { ...page, input: { ...input, page: Math.min(input.page, page.pages) } };
}
