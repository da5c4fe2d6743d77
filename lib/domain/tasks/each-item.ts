import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { TaskItem } from './task-kind';

type Subject = Pick<TaskItem, 'position' | 'subject' | 'subjectId'>;
type Outcome = Omit<TaskItem, keyof Subject | 'refusal'>;

/**
 * Does each item by a command of the domain, inside the step's transaction: what a command writes is undone alone when it refuses, and
 * the rest goes on. @returns a line of the report for each
 */
export async function eachItem<T>(
  ctx: StaffContext,
  tx: Transaction,
  items: readonly T[],
  subjectOf: (item: T) => Subject,
  run: (ctx: StaffContext, item: T) => Promise<Outcome>,
): Promise<TaskItem[]> {
  const done: TaskItem[] = [];
  for (const item of items) {
    const subject = subjectOf(item);
    try {
      // A transaction within one is a savepoint.
      done.push({ ...subject, ...(await tx.$transaction((inner) => run({ ...ctx, db: inner }, item))) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      done.push({ ...subject, outcome: 'failed', refusal: { code: error.code, params: error.params } });
    }
  }
  return done;
}
