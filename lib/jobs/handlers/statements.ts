import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';
import { planStatements, runStatement } from '@/lib/domain/statements/nightly';
import { statementProviders } from '@/lib/jobs/providers';

/** statements.due */
export const planDue = (ctx: Context): Promise<void> => planStatements(ctx, statementProviders());

/** statement.reconcile */
export const reconcileStatement = (ctx: Context, job: Jobs['statement.reconcile']): Promise<void> =>
  runStatement(ctx, statementProviders(), job);
