import type { StaffContext } from '@/lib/domain/context';
import { startTask } from '@/lib/domain/tasks/start-task';
import { completeChange } from './complete-change';
import type { StartBulkInput } from './inputs';

/**
 * Begins a change of many products in the background. The same `key` again is the same task: a second press changes nothing twice.
 * @returns the task's id
 * @throws Refusal INVALID_INPUT, NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startBulk(ctx: StaffContext, { selection, change: given, key }: StartBulkInput): Promise<{ id: string }> {
  const change = await completeChange(ctx, given);
  const kind = change.kind === 'stock' ? 'stock_bulk' : 'products_bulk';
  const { merchantId } = ctx.actor;
  const id = await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const begun = await tx.task.findFirst({
      where: { merchantId, kind, createdAt: { gt: new Date(ctx.now().getTime() - 86_400_000) }, input: { path: ['key'], equals: key } },
      select: { id: true },
    });
    if (begun !== null) return begun.id;
    const input = { selection, change, key, until: ctx.now().toISOString() };
    return startTask(ctx, tx, { kind, input, label: { change: change.kind } });
  });
  return { id };
}
