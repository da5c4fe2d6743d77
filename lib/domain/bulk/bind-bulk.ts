import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import type { TaskItem, UndoneItem } from '@/lib/domain/tasks/task-kind';
import { type BulkField, movesOf, type Planned, planRows } from './bulk-field';
import { bulkCategory } from './bulk-category';
import { bulkPrices } from './bulk-prices';
import { bulkStatus } from './bulk-status';
import { bulkStock } from './bulk-stock';
import { type BulkChange, bulkChange } from './inputs';

/** A change of a field, ready to be tried, done and taken back. */
export type Bulk = {
  /** What would become of these products, without changing anything. */
  readonly plan: (ctx: StaffContext, tx: Transaction, productIds: readonly string[]) => Promise<Planned<unknown>[]>;
  /** Does it. Lines of the report are numbered from `from` on. */
  readonly step: (
    ctx: StaffContext,
    tx: Transaction,
    productIds: readonly string[],
    from: number,
  ) => Promise<{ readonly items: TaskItem[]; readonly unchanged: number }>;
  /** Takes back what was done to these, unless somebody has changed it since. */
  readonly undo: (ctx: StaffContext, tx: Transaction, items: readonly UndoneItem[]) => Promise<TaskItem[]>;
};

/** What a line of the report keeps for taking it back. */
const kept = z.object({ change: bulkChange, from: z.unknown(), to: z.unknown() });

const itemOf = <S>({ row, refusal, changes }: Planned<S>, position: number, undo: Prisma.InputJsonObject | undefined): TaskItem => ({
  position,
  subject: row.subject,
  subjectId: row.id,
  ...(refusal === null
    ? { outcome: 'changed', changes, ...(undo === undefined ? {} : { undo }) }
    : { outcome: 'failed', refusal: { code: refusal.code, params: refusal.params ?? {} } }),
});

function bind<C extends BulkChange, S extends Prisma.InputJsonObject>(field: BulkField<C, S>, change: C): Bulk {
  const planned = async (ctx: StaffContext, tx: Transaction, productIds: readonly string[], lock: boolean) =>
    planRows(field, tx, await field.read(ctx, tx, { productIds }, { change, lock }), (row) => field.next(row, change));
  const write = async (ctx: StaffContext, tx: Transaction, plan: readonly Planned<S>[]) => {
    const moves = movesOf(plan);
    if (moves.length > 0) await field.write(ctx, tx, moves, change);
  };
  return {
    plan: (ctx, tx, productIds) => planned(ctx, tx, productIds, false),
    async step(ctx, tx, productIds, from) {
      const plan = await planned(ctx, tx, productIds, true);
      await write(ctx, tx, plan);
      const told = plan.filter(({ refusal, changes }) => refusal !== null || changes.length > 0);
      const items = told.map((one, index) =>
        itemOf(one, from + index, one.to === null ? undefined : { change, from: one.row.state, to: one.to }),
      );
      return { items, unchanged: plan.length - told.length };
    },
    async undo(ctx, tx, items) {
      const done = new Map(
        items.flatMap(({ subjectId, undo }) => {
          const { from, to } = kept.parse(undo);
          return subjectId === null ? [] : [[subjectId, { from: field.state.parse(from), to: field.state.parse(to) }] as const];
        }),
      );
      const rows = await field.read(ctx, tx, { ids: [...done.keys()] }, { change, lock: true });
      const plan = await planRows(field, tx, rows, (row) => {
        const was = done.get(row.id);
        return (was === undefined ? null : field.back(row, was.from, was.to)) ?? { code: 'CHANGED_SINCE' };
      });
      await write(ctx, tx, plan);
      const byId = new Map(plan.map((one) => [one.row.id, one]));
      return items.map(({ position, subject, subjectId }): TaskItem => {
        const one = byId.get(subjectId ?? '');
        if (one === undefined) return { position, subject, outcome: 'failed', refusal: { code: 'NOT_FOUND', params: {} } };
        return itemOf(one, position, undefined);
      });
    },
  };
}

/** What does a change. */
export function bulkOf(change: BulkChange): Bulk {
  switch (change.kind) {
    case 'price':
      return bind(bulkPrices, change);
    case 'stock':
      return bind(bulkStock, change);
    case 'status':
      return bind(bulkStatus, change);
    case 'category':
      return bind(bulkCategory, change);
  }
}

/** Takes back lines of one task's report. */
export async function undoBulk(ctx: StaffContext, tx: Transaction, items: readonly UndoneItem[]): Promise<TaskItem[]> {
  const [first] = items;
  return first === undefined ? [] : bulkOf(kept.parse(first.undo).change).undo(ctx, tx, items);
}
