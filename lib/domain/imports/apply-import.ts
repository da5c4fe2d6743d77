import type { StaffContext } from '@/lib/domain/context';
import { startTask } from '@/lib/domain/tasks/start-task';
import { storedOutcomes } from '@/lib/domain/tasks/stored';
import { Refusal } from '@/lib/shared/refusal';
import { findImport } from './find-import';
import type { ImportInput } from './inputs';

/**
 * Has a file that was tried applied in the background: all its rows that can be, as they are compared with what is there then.
 * @returns the task's id
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, FILE_GONE, IMPORT_MOVED when it wasn't tried to the end or is applied already, IMPORT_NOTHING, TOO_MANY_TASKS
 */
export async function applyImport(ctx: StaffContext, { id }: ImportInput): Promise<{ taskId: string }> {
  const file = await findImport(ctx, id);
  if (file.removedAt !== null) throw new Refusal('FILE_GONE');
  const check =
    file.checkId === null ? null : await ctx.db.task.findUnique({ where: { id: file.checkId }, select: { state: true, outcomes: true } });
  if (check === null || check.state !== 'done') throw new Refusal('IMPORT_MOVED');
  const { created = 0, changed = 0 } = storedOutcomes.parse(check.outcomes);
  if (created + changed === 0) throw new Refusal('IMPORT_NOTHING');
  return ctx.db.$transaction(async (tx) => {
    const taskId = await startTask(ctx, tx, { kind: `${file.subject}_import`, input: { importId: id }, label: { name: file.name } });
    const { count } = await tx.importFile.updateMany({
      where: { id, merchantId: ctx.actor.merchantId, applyId: null, checkId: file.checkId },
      data: { applyId: taskId },
    });
    if (count === 0) throw new Refusal('IMPORT_MOVED');
    return { taskId };
  });
}
