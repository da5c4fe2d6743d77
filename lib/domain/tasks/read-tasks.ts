import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { ownKinds, ownTask } from './find-task';
import type { ListTasksInput } from './inputs';
import { storedFailure, storedFile, storedLabel, storedOutcomes } from './stored';
import { isTaskKind, type TaskKindName, type TaskProgress, type TaskRow, type TaskView } from './views';

const pageSize = 30;

const select = {
  id: true,
  kind: true,
  state: true,
  label: true,
  total: true,
  done: true,
  failed: true,
  cancelAt: true,
  undoOfId: true,
  createdAt: true,
  endedAt: true,
  creator: { select: { name: true } },
} as const;

type Row = {
  readonly id: string;
  readonly state: TaskRow['state'];
  readonly label: unknown;
  readonly total: number | null;
  readonly done: number;
  readonly failed: number;
  readonly cancelAt: Date | null;
  readonly undoOfId: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly creator: { readonly name: string };
};

const rowOf = (task: Row, kind: TaskKindName): TaskRow => ({
  id: task.id,
  kind,
  state: task.state,
  label: storedLabel.parse(task.label),
  total: task.total,
  done: task.done,
  failed: task.failed,
  cancelling: task.cancelAt !== null,
  undo: task.undoOfId !== null,
  by: task.creator.name,
  createdAt: task.createdAt,
  endedAt: task.endedAt,
});

/** The shop's tasks that the member may see, newest first, 30 a page. @returns `next`: what the next page begins before */
export async function listTasks(ctx: StaffContext, { before }: ListTasksInput): Promise<{ tasks: TaskRow[]; next: string | null }> {
  const rows = await ctx.db.task.findMany({
    where: { merchantId: ctx.actor.merchantId, kind: { in: ownKinds(ctx) }, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select,
  });
  const tasks = rows.slice(0, pageSize).flatMap((row) => (isTaskKind(row.kind) ? [rowOf(row, row.kind)] : []));
  return { tasks, next: rows.length > pageSize ? (tasks.at(-1)?.id ?? null) : null };
}

/** A task of the shop; null when there is none that the member may see. */
export async function readTask(ctx: StaffContext, id: string): Promise<TaskView | null> {
  const task = await ctx.db.task.findFirst({
    where: ownTask(ctx, id),
    select: { ...select, input: true, startedAt: true, outcomes: true, failure: true, result: true, undoneBy: { select: { id: true } } },
  });
  if (task === null || !isTaskKind(task.kind)) return null;
  return {
    ...rowOf(task, task.kind),
    input: task.input,
    startedAt: task.startedAt,
    outcomes: storedOutcomes.parse(task.outcomes),
    failure: storedFailure.parse(task.failure),
    file: storedFile.parse(task.result),
    undoOfId: task.undoOfId,
    undoneById: task.undoneBy?.id ?? null,
  };
}

/** How far a task is. @throws Refusal NOT_FOUND */
export async function readProgress(ctx: StaffContext, id: string): Promise<TaskProgress> {
  const task = await ctx.db.task.findFirst({
    where: ownTask(ctx, id),
    select: { state: true, total: true, done: true, failed: true, cancelAt: true },
  });
  if (task === null) throw new Refusal('NOT_FOUND');
  const { cancelAt, ...progress } = task;
  return { ...progress, cancelling: cancelAt !== null };
}
