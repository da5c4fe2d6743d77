import type { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import type { RefusalCode, RefusalParams } from '@/lib/shared/refusal';
import type { TaskChange, TaskFile, TaskKindName, TaskOutcome } from './views';

/** What became of an item: a line of the report. */
export type TaskItem = {
  /** Unique in its task; the report is in its order. */
  readonly position: number;
  readonly outcome: TaskOutcome;
  readonly subject: string;
  readonly subjectId?: string;
  /** Why it was refused. */
  readonly refusal?: { readonly code: RefusalCode; readonly params: RefusalParams };
  readonly changes?: readonly TaskChange[];
  /** What undo needs to know beyond `changes`. */
  readonly undo?: Prisma.InputJsonObject;
};

export type TaskStep<C> = {
  /** Where the next step begins; null: that was the last one. */
  readonly cursor: C | null;
  readonly items: readonly TaskItem[];
  /** Dealt with and not worth a line of the report. */
  readonly unlisted?: Readonly<Partial<Record<TaskOutcome, number>>>;
  readonly file?: TaskFile;
};

/** Where a step stands. `tx` is its transaction: whatever it changes, it changes there. */
export type StepPlace<I, C, B> = {
  readonly tx: Transaction;
  readonly taskId: string;
  readonly input: I;
  readonly cursor: C | null;
  readonly batch: B;
};

/** An item of a report that is taken back. */
export type UndoneItem = {
  readonly position: number;
  readonly outcome: TaskOutcome;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly changes: readonly TaskChange[];
  readonly undo?: unknown;
};

type Definition<I, C, B> = {
  readonly input: z.ZodType<I>;
  readonly cursor: z.ZodType<C>;
  /** How many items there are, once, before the first step and outside of any transaction; null: not known. */
  readonly total: (ctx: StaffContext, input: I, taskId: string) => Promise<number | null>;
  /**
   * What the step needs from outside of the database, read before its transaction begins. A step that was cut off is read again.
   * `ctx.db` is what the step's own commands get: a command of the domain that is given it becomes a part of the step.
   */
  readonly read: (ctx: StaffContext, at: { readonly taskId: string; readonly input: I; readonly cursor: C | null }) => Promise<B>;
  readonly step: (ctx: StaffContext, at: StepPlace<I, C, B>) => Promise<TaskStep<C>>;
  /** Takes back what a task of this kind did with these items, the last first. */
  readonly undo?: (ctx: StaffContext, tx: Transaction, items: readonly UndoneItem[], taskId: string) => Promise<readonly TaskItem[]>;
};

/** A kind as the runner has it: what it is given is checked by the kind's own schemas. */
export type TaskKind = {
  readonly total: (ctx: StaffContext, input: unknown, taskId: string) => Promise<number | null>;
  readonly prepare: (
    ctx: StaffContext,
    at: { readonly taskId: string; readonly input: unknown; readonly cursor: unknown },
  ) => Promise<(ctx: StaffContext, tx: Transaction) => Promise<TaskStep<unknown>>>;
  readonly undo?: Definition<never, never, never>['undo'];
};
export type TaskKinds = Readonly<Partial<Record<TaskKindName, TaskKind>>>;

/** Makes a kind of its parts. See docs/tasks.md. */
export function defineTask<I, C, B>({ input: inputs, cursor: cursors, total, read, step, undo }: Definition<I, C, B>): TaskKind {
  return {
    total: (ctx, input, taskId) => total(ctx, inputs.parse(input), taskId),
    async prepare(ctx, at) {
      const here = { taskId: at.taskId, input: inputs.parse(at.input), cursor: at.cursor === null ? null : cursors.parse(at.cursor) };
      const batch = await read(ctx, here);
      return (inside, tx) => step(inside, { ...here, tx, batch });
    },
    ...(undo === undefined ? {} : { undo }),
  };
}
