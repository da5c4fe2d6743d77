import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import type { Refusal } from '@/lib/shared/refusal';

/** The task is over, unless it was already. */
export async function endTask(ctx: Context, taskId: string, end: 'done' | 'cancelled' | Refusal): Promise<void> {
  const state = typeof end === 'string' ? end : 'failed';
  const failure = typeof end === 'string' ? Prisma.DbNull : { code: end.code, params: end.params };
  await ctx.db.task.updateMany({ where: { id: taskId, state: 'running' }, data: { state, failure, endedAt: ctx.now() } });
}
