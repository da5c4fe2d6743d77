import 'server-only';
import type { OperatorContext } from '@/lib/domain/context';
import { reconcileDay } from '@/lib/domain/statements/reconcile-day';
import { statementProviders } from '@/lib/jobs/providers';
import { chinaDay } from '@/lib/shared/china-day';
import { Refusal } from '@/lib/shared/refusal';

/** So many, so that the person isn't kept waiting; the morning's job asks about the rest. */
const askMost = 20;

/** Who has a daily bill. */
export const billedProviders = (): string[] => statementProviders().map(({ id }) => id);

/**
 * Reconciles a day now.
 * @throws Refusal NOT_FOUND (no such provider, a day to come), STATEMENT_NOT_READY, STATEMENT_UNREADABLE
 */
export async function reconcileNow(ctx: OperatorContext, input: { provider: string; day: string; again: boolean }): Promise<void> {
  const provider = statementProviders().find(({ id }) => id === input.provider);
  if (provider === undefined || input.day > chinaDay(ctx.now())) throw new Refusal('NOT_FOUND');
  const result = await reconcileDay(ctx, provider, input.day, { again: input.again, askMost });
  if (result === 'not_ready') throw new Refusal('STATEMENT_NOT_READY');
  if (result === 'failed') throw new Refusal('STATEMENT_UNREADABLE');
}
