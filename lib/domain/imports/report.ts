import type { TaskItem } from '@/lib/domain/tasks/task-kind';
import type { TaskChange } from '@/lib/domain/tasks/views';
import type { Plan, RowPlan } from './plan';

/** Longer texts are cut in the report. */
const longestShown = 200;

const isLong = (value: TaskChange['after']) => typeof value === 'string' && value.length > longestShown;
const cut = (value: TaskChange['after']) => (typeof value === 'string' && isLong(value) ? `${value.slice(0, longestShown)}…` : value);

/** A row's line of the report. What undo needs and nobody reads stands beside it. */
export function itemOf({ row, sku, outcome, refusal, changes }: RowPlan, subjectId: string | undefined, newProduct = false): TaskItem {
  const long = changes.some(({ before, after }) => isLong(before) || isLong(after));
  return {
    position: row,
    outcome,
    subject: sku,
    ...(subjectId === undefined || subjectId === '' ? {} : { subjectId }),
    ...(refusal === null ? {} : { refusal }),
    ...(changes.length === 0
      ? {}
      : { changes: changes.map(({ field, before, after }) => ({ field, before: cut(before), after: cut(after) })) }),
    ...(long || newProduct
      ? { undo: { ...(long ? { changes: changes.map((change) => ({ ...change })) } : {}), ...(newProduct ? { newProduct } : {}) } }
      : {}),
  };
}

/** The lines of a batch: of rows that change nothing there is only a number. */
export function reportOf({ rows, created }: Plan, ids: ReadonlyMap<string, string>) {
  const made = new Set(created.map(({ id }) => id));
  return {
    items: rows
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map((row) => itemOf(row, ids.get(row.sku), row.write !== null && made.has(row.write.productId))),
    unlisted: { unchanged: rows.filter(({ outcome }) => outcome === 'unchanged').length },
  };
}
