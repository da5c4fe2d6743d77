import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import type { TaskItem, UndoneItem } from '@/lib/domain/tasks/task-kind';
import type { TaskChange } from '@/lib/domain/tasks/views';
import { toYuan } from '@/lib/shared/money';
import { applyPlan } from './apply-plan';
import type { Current } from './current';
import { type ImportField, isImportField, isLevelField, levelOf } from './fields';
import { parseRow } from './parse-row';
import type { InputRow } from './plan';
import { same } from './plan-product';
import { planRows } from './plan-rows';
import { readCurrent } from './read-current';
import { itemOf } from './report';

const value = z.union([z.string(), z.number(), z.null()]);
/** What the report's line leaves out: whole texts, and whether the product was new too. */
const kept = z
  .object({ changes: z.array(z.object({ field: z.string(), before: value, after: value })).optional(), newProduct: z.boolean().optional() })
  .catch({});

type Wish = { readonly field: ImportField; readonly cell: string };

/** What a field of a SKU, or of its product, is now, in the report's terms. */
function nowOf(current: Current, sku: string, field: ImportField): TaskChange['after'] | undefined {
  const is = current.skus.get(sku);
  const product = is === undefined ? undefined : current.products.get(is.productId);
  if (is === undefined || product === undefined) return undefined;
  if (isLevelField(field)) {
    const { name, warehouseId } = levelOf(field);
    const level = is.levels.get(warehouseId);
    return name === 'safety' ? (level?.safety ?? 0) : (level?.onHand ?? 0);
  }
  const { price, listPrice, weight, active, barcode } = is.state;
  const own: Partial<Record<ImportField, TaskChange['after']>> = {
    price: toYuan(price),
    listPrice: listPrice === null ? null : toYuan(listPrice),
    weight,
    active: active ? 'yes' : 'no',
    barcode,
    ...product.state,
  };
  return own[field];
}

const text = (given: TaskChange['after'] | undefined) => (given === null || given === undefined ? '' : String(given));

/** Stock goes back by what the import moved, whatever was sold since; any other field only while it is as the import left it. */
function wishOf(current: Current, sku: string, { field, before, after }: TaskChange): Wish[] {
  if (!isImportField(field)) return [];
  const now = nowOf(current, sku, field);
  if (isLevelField(field) && levelOf(field).name === 'stock')
    return [{ field, cell: String(Number(now) - Number(after) + Number(before)) }];
  return now !== undefined && same(text(now), text(after)) ? [{ field, cell: text(before) }] : [];
}

const rowOf = (item: UndoneItem, wishes: readonly Wish[]): InputRow => ({
  row: item.position,
  sku: item.subject,
  ...parseRow(['sku', ...wishes.map(({ field }) => field)], [item.subject, ...wishes.map(({ cell }) => cell)]),
});

/**
 * Takes back what an import did with these rows, by the same rules: fields are as they were unless they were changed again, stock that was moved
 * moves back, SKUs that were made are no longer on sale and products that were made are archived, as orders may hold them.
 */
export async function undoImport(ctx: StaffContext, tx: Transaction, items: readonly UndoneItem[], taskId: string): Promise<TaskItem[]> {
  const told = items.map((item) => ({ item, ...kept.parse(item.undo ?? {}) }));
  const changesOf = ({ item, changes }: (typeof told)[number]): readonly TaskChange[] =>
    item.outcome === 'created' ? [] : (changes ?? item.changes);
  const asked = told.map((one) =>
    rowOf(
      one.item,
      changesOf(one).flatMap(({ field, before }) => (isImportField(field) ? [{ field, cell: text(before) }] : [])),
    ),
  );
  const current = await readCurrent(ctx, tx, asked, true);
  const rows = told.flatMap((one): InputRow[] => {
    const { item, newProduct } = one;
    if (!current.skus.has(item.subject)) return [];
    const gone: Wish[] = [
      { field: 'active', cell: 'no' },
      ...(newProduct === true ? [{ field: 'status', cell: 'archived' } as const] : []),
    ];
    return [rowOf(item, item.outcome === 'created' ? gone : changesOf(one).flatMap((change) => wishOf(current, item.subject, change)))];
  });
  const plan = planRows(rows, current);
  const ids = await applyPlan(ctx, tx, plan, current, { importId: taskId, reason: 'undo' });
  return plan.rows.map((row) => itemOf(row, ids.get(row.sku)));
}
