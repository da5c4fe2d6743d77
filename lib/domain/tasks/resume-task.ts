import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { ownTask } from './find-task';
import type { TaskInput } from './inputs';
import { enqueueTask } from './start-task';

/**
 * Goes on with a task that was cancelled or failed, from where it was.
 * @throws Refusal NOT_FOUND, TASK_ENDED
 */
export async function resumeTask(ctx: StaffContext, { id }: TaskInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const where = ownTask(ctx, id);
    const { count } = await tx.task.updateMany({
      where: { ...where, state: { in: ['cancelled', 'failed'] } },
      data: { state: 'queued', cancelAt: null, endedAt: null, failure: Prisma.DbNull, attempts: 0 },
    });
    if (count === 0) throw new Refusal((await tx.task.count({ where })) === 0 ? 'NOT_FOUND' : 'TASK_ENDED');
    await writeAudit(ctx, tx, { action: 'task.resume', entity: 'task', entityId: id });
    await enqueueTask(tx, { id, merchantId: ctx.actor.merchantId });
  });
}
