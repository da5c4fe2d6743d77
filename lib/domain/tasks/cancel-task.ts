import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { ownTask } from './find-task';
import type { TaskInput } from './inputs';

/**
 * Ends a task early: at once where it hasn't begun, else when the step that it is in has come to its end. What was done stays done.
 * @throws Refusal NOT_FOUND, TASK_ENDED
 */
export async function cancelTask(ctx: StaffContext, { id }: TaskInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const now = ctx.now();
    const where = ownTask(ctx, id);
    const waiting = await tx.task.updateMany({
      where: { ...where, state: 'queued' },
      data: { state: 'cancelled', cancelAt: now, endedAt: now },
    });
    const running =
      waiting.count > 0 ? waiting : await tx.task.updateMany({ where: { ...where, state: 'running' }, data: { cancelAt: now } });
    if (running.count === 0) throw new Refusal((await tx.task.count({ where })) === 0 ? 'NOT_FOUND' : 'TASK_ENDED');
    await writeAudit(ctx, tx, { action: 'task.cancel', entity: 'task', entityId: id });
  });
}
