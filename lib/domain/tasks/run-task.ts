import { may } from '@/lib/domain/access';
import type { Context, StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { endTask } from './end-task';
import { enqueueTask } from './start-task';
import { stepTask } from './step-task';
import type { TaskKind, TaskKinds } from './task-kind';
import { isTaskKind, taskKinds } from './views';

/** A task gives way to others after so long. */
const sliceMs = 5000;
/** Starts without a step that came to its end: something is wrong with it. */
const mostAttempts = 5;

type Options = { readonly slice?: number };

/** What the work is done with: the rights that the member who began it has now. */
async function memberContext(
  ctx: Context,
  task: { readonly merchantId: string; readonly createdBy: string; readonly kind: string },
): Promise<StaffContext> {
  const membership = await ctx.db.membership.findFirst({
    where: { userId: task.createdBy, merchantId: task.merchantId, merchant: { status: 'active' } },
    select: { role: true },
  });
  if (membership === null || !isTaskKind(task.kind) || !may(membership.role, taskKinds[task.kind].permission))
    throw new Refusal('NOT_ALLOWED');
  return { ...ctx, actor: { kind: 'staff', userId: task.createdBy, merchantId: task.merchantId, role: membership.role } };
}

/** How many there are, counted once. */
async function count(
  ctx: StaffContext,
  kind: TaskKind,
  task: { readonly id: string; readonly input: unknown; readonly undoOfId: string | null },
) {
  const total =
    task.undoOfId === null
      ? await kind.total(ctx, task.input, task.id)
      : await ctx.db.taskItem.count({ where: { taskId: task.undoOfId, outcome: { not: 'failed' } } });
  await ctx.db.task.updateMany({ where: { id: task.id, state: 'running' }, data: { total } });
}

/** Steps until the task ends or its time is over. @returns whether there is more to do */
async function goOn(ctx: Context, kinds: TaskKinds, taskId: string, slice: number): Promise<boolean> {
  const until = performance.now() + slice;
  do {
    const task = await ctx.db.task.findFirst({ where: { id: taskId, state: 'running' } });
    if (task === null) return false;
    if (task.cancelAt !== null) {
      await endTask(ctx, taskId, 'cancelled');
      return false;
    }
    const member = await memberContext(ctx, task);
    const kind = isTaskKind(task.kind) ? kinds[task.kind] : undefined;
    if (kind === undefined) throw new Error(`nobody does tasks of the kind ${task.kind}`);
    if (task.total === null && task.steps === 0) await count(member, kind, task);
    await stepTask(member, kind, task);
  } while (performance.now() < until);
  return true;
}

/**
 * Does a task's next steps, for some seconds, and has the rest done by another job. Safe to run twice, even at once: a step goes on only from
 * where the task stands. A refusal ends the task; what is broken is tried again a few times.
 */
export async function runTask(ctx: Context, kinds: TaskKinds, taskId: string, { slice = sliceMs }: Options = {}): Promise<void> {
  const now = ctx.now();
  const { count: begun } = await ctx.db.task.updateMany({
    where: { id: taskId, state: { in: ['queued', 'running'] } },
    data: { state: 'running', attempts: { increment: 1 } },
  });
  if (begun === 0) return;
  const task = await ctx.db.task.findUniqueOrThrow({ where: { id: taskId } });
  if (task.startedAt === null) await ctx.db.task.update({ where: { id: taskId }, data: { startedAt: now } });
  if (task.attempts > mostAttempts) return endTask(ctx, taskId, new Refusal('TASK_BROKEN'));
  try {
    if (await goOn(ctx, kinds, taskId, slice)) await enqueueTask(ctx.db, task);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await endTask(ctx, taskId, error);
  }
}
