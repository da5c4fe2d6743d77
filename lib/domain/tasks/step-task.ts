import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { StaffContext } from '@/lib/domain/context';
import { storedDetail, storedOutcome, storedOutcomes } from './stored';
import type { TaskItem, TaskKind, TaskStep } from './task-kind';
import { type TaskOutcome, taskOutcomes } from './views';
import { z } from 'zod';

/** Of a task that is taken back so many items are done in a step. */
const undoneAtOnce = 200;
/** A batch may take its time: milliseconds. */
const stepLimits = { timeout: 120_000, maxWait: 15_000 };

export type Standing = {
  readonly id: string;
  readonly input: unknown;
  readonly cursor: unknown;
  readonly steps: number;
  readonly undoOfId: string | null;
};
type Work = (ctx: StaffContext, tx: Transaction) => Promise<TaskStep<unknown>>;

/** The next items of the task that is taken back, the last first. */
async function takeBack(
  ctx: StaffContext,
  tx: Transaction,
  kind: TaskKind,
  { id, undoOfId, cursor }: Standing,
): Promise<TaskStep<unknown>> {
  const before = z.number().nullable().parse(cursor);
  const rows = await tx.taskItem.findMany({
    where: { taskId: undoOfId ?? '', outcome: { not: 'failed' }, ...(before === null ? {} : { position: { lt: before } }) },
    orderBy: { position: 'desc' },
    take: undoneAtOnce,
  });
  const items = rows.map(({ position, outcome, subject, subjectId, detail }) => ({
    position,
    outcome: storedOutcome.parse(outcome),
    subject,
    subjectId,
    ...storedDetail.parse(detail),
  }));
  const last = rows.length < undoneAtOnce ? undefined : rows.at(-1);
  const done = kind.undo === undefined || items.length === 0 ? [] : await kind.undo({ ...ctx, db: tx }, tx, items, id);
  return { cursor: last?.position ?? null, items: done };
}

const rowOf = (taskId: string, { position, outcome, subject, subjectId, refusal, changes, undo }: TaskItem) => ({
  taskId,
  position,
  outcome,
  subject,
  subjectId: subjectId ?? null,
  code: refusal?.code ?? null,
  params: refusal?.params ?? {},
  detail: changes === undefined && undo === undefined ? null : { changes: changes ?? [], ...(undo === undefined ? {} : { undo }) },
});

/** How many came out how, with those of a step. */
function counted(before: unknown, { items, unlisted = {} }: TaskStep<unknown>) {
  const outcomes = { ...storedOutcomes.parse(before) };
  const add = (outcome: TaskOutcome, count: number) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + count);
  for (const { outcome } of items) add(outcome, 1);
  for (const outcome of taskOutcomes) if ((unlisted[outcome] ?? 0) > 0) add(outcome, unlisted[outcome] ?? 0);
  return outcomes;
}

/**
 * Does the next step: its changes, its lines of the report, the counts and the cursor are one transaction, which goes on only from where
 * the task stands. @returns false when the task stands elsewhere by now, or has ended
 */
export async function stepTask(ctx: StaffContext, kind: TaskKind, task: Standing): Promise<boolean> {
  const work: Work =
    task.undoOfId === null ? await kind.prepare(ctx, { ...task, taskId: task.id }) : (inside, tx) => takeBack(inside, tx, kind, task);
  return ctx.db.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ outcomes: unknown }[]>`
      select "outcomes" from "Task" where "id" = ${task.id}::uuid and "state" = 'running' and "steps" = ${task.steps} for update`;
    if (locked === undefined) return false;
    const step = await work({ ...ctx, db: tx }, tx);
    await insertRows(
      tx,
      'TaskItem',
      step.items.map((item) => rowOf(task.id, item)),
    );
    const outcomes = counted(locked.outcomes, step);
    const sum = (of: readonly (number | undefined)[]) => of.reduce<number>((all, one) => all + (one ?? 0), 0);
    await tx.task.update({
      where: { id: task.id },
      data: {
        cursor: step.cursor ?? Prisma.DbNull,
        steps: { increment: 1 },
        attempts: 0,
        outcomes,
        done: sum(Object.values(outcomes)),
        failed: outcomes.failed ?? 0,
        ...(step.file === undefined ? {} : { result: { ...step.file } }),
        ...(step.cursor === null ? { state: 'done', endedAt: ctx.now() } : {}),
      },
    });
    return true;
  }, stepLimits);
}
