import type { Context } from '@/lib/domain/context';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { addDays, dayMs, dayStart } from '@/lib/shared/china-day';
import { ourMovements } from './our-movements';
import { storeStatement } from './store-statement';

/** Bills are there on the next morning; one that isn't three days later won't come by itself. */
const lateMs = 3 * dayMs;

export type Fetched = 'fetched' | 'not_ready' | 'failed';

async function failed(ctx: Context, statementId: string, failure: string): Promise<'failed'> {
  // Lines that are there already stay, and stay matched.
  await ctx.db.statement.updateMany({ where: { id: statementId }, data: { failure } });
  await ctx.db.statement.updateMany({ where: { id: statementId, state: 'pending' }, data: { state: 'failed' } });
  ctx.log.error({ statementId, failure }, 'daily bill could not be read');
  return 'failed';
}

const isLate = (ctx: Context, day: string) => ctx.now().getTime() > dayStart(addDays(day, 1)).getTime() + lateMs;

async function moved(ctx: Context, provider: string, day: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<object[]>`select 1 from (${ourMovements([provider], day)}) m limit 1`;
  return rows.length > 0;
}

/** Asks the provider for the day's bill and keeps what it holds; an answer that can't be trusted leaves everything as it was. */
export async function fetchStatement(ctx: Context, provider: PaymentProvider, statementId: string, day: string): Promise<Fetched> {
  await ctx.db.statement.update({ where: { id: statementId }, data: { attempts: { increment: 1 } } });
  const answer = await provider.downloadStatement?.(day);
  if (answer === undefined) return failed(ctx, statementId, 'no_bill');
  if (answer.kind === 'unknown') return failed(ctx, statementId, answer.cause);
  if (answer.kind === 'rejected') return failed(ctx, statementId, answer.code);
  if (answer.value === 'not_ready') {
    if (!isLate(ctx, day)) return 'not_ready';
    if (await moved(ctx, provider.id, day)) return failed(ctx, statementId, 'never_came');
  }
  await storeStatement(ctx, statementId, typeof answer.value === 'string' ? [] : answer.value);
  return 'fetched';
}
