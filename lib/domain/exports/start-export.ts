import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { startTask } from '@/lib/domain/tasks/start-task';
import type { TaskKindName } from '@/lib/domain/tasks/views';

/**
 * Has a list made into a file in the background.
 * @returns the task's id
 * @throws Refusal NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startExport(
  ctx: StaffContext,
  kind: TaskKindName & `${string}_export`,
  input: Prisma.InputJsonObject,
): Promise<{ id: string }> {
  return { id: await ctx.db.$transaction((tx) => startTask(ctx, tx, { kind, input })) };
}
