import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { ownTask } from './find-task';
import type { TaskInput } from './inputs';
import { startTask } from './start-task';
import { storedLabel } from './stored';
import { isEnded, isTaskKind, taskKinds } from './views';

/**
 * Takes back what a task has done, by a task of its own.
 * @returns its id: of the one that there is already, where the task is taken back already
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, TOO_MANY_TASKS, TASK_NOT_UNDOABLE when it is under way or of a kind that can't be taken back
 */
export async function undoTask(ctx: StaffContext, { id }: TaskInput): Promise<{ id: string }> {
  const task = await ctx.db.task.findFirst({ where: ownTask(ctx, id), select: { kind: true, state: true, label: true, undoOfId: true } });
  if (task === null || !isTaskKind(task.kind)) throw new Refusal('NOT_FOUND');
  const { kind } = task;
  if (!taskKinds[kind].undo || !isEnded(task.state) || task.undoOfId !== null) throw new Refusal('TASK_NOT_UNDOABLE');
  try {
    return await ctx.db.$transaction(async (tx) => {
      const by = await tx.task.findUnique({ where: { undoOfId: id }, select: { id: true } });
      return by ?? { id: await startTask(ctx, tx, { kind, input: {}, label: storedLabel.parse(task.label), undoOfId: id }) };
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    // Two at once: the other one's it is.
    return ctx.db.task.findUniqueOrThrow({ where: { undoOfId: id }, select: { id: true } });
  }
}
