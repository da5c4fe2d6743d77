import type { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import type { TaskChange } from '@/lib/domain/tasks/views';
import type { BulkNo } from './views';

/** What a bulk change is about, as it is: a SKU with its prices, a product with its status … */
export type BulkRow<S> = {
  readonly id: string;
  readonly productId: string;
  /** What people know it by. */
  readonly subject: string;
  readonly title: string;
  readonly titleEn: string;
  readonly state: S;
};
export type BulkMove<S> = { readonly row: BulkRow<S>; readonly to: S };
export type Which = { readonly productIds: readonly string[] } | { readonly ids: readonly string[] };

/**
 * Something of products that can be changed for many at once. `read` locks for the change that follows when it is told to; `refused` says
 * of each row that may not become what it is to be why; `write` is a few statements, whatever the number of rows.
 */
export type BulkField<C, S extends Prisma.InputJsonObject> = {
  readonly state: z.ZodType<S>;
  readonly read: (
    ctx: StaffContext,
    tx: Transaction,
    which: Which,
    at: { readonly change: C; readonly lock: boolean },
  ) => Promise<BulkRow<S>[]>;
  readonly next: (row: BulkRow<S>, change: C) => S | BulkNo;
  /** What taking back makes of a row that went from one state to another; null: somebody has changed it since. */
  readonly back: (row: BulkRow<S>, from: S, to: S) => S | null;
  readonly refused: (tx: Transaction, moves: readonly BulkMove<S>[]) => Promise<ReadonlyMap<string, BulkNo>>;
  readonly write: (ctx: StaffContext, tx: Transaction, moves: readonly BulkMove<S>[], change: C) => Promise<void>;
  readonly shown: (before: S, after: S) => TaskChange[];
};

/** What is to become of a row. */
export type Planned<S> = {
  readonly row: BulkRow<S>;
  readonly to: S | null;
  readonly refusal: BulkNo | null;
  readonly changes: readonly TaskChange[];
};

/** What the field's rules make of each row; a row that is as it is to be has no changes. */
export async function planRows<C, S extends Prisma.InputJsonObject>(
  field: BulkField<C, S>,
  tx: Transaction,
  rows: readonly BulkRow<S>[],
  wish: (row: BulkRow<S>) => S | BulkNo,
): Promise<Planned<S>[]> {
  const wished = rows.map((row): Planned<S> => {
    const to = wish(row);
    if (isNo(to)) return { row, to: null, refusal: to, changes: [] };
    return { row, to, refusal: null, changes: field.shown(row.state, to) };
  });
  const no = await field.refused(tx, movesOf(wished));
  return wished.map((one) => {
    const refusal = no.get(one.row.id);
    return refusal === undefined ? one : { ...one, to: null, refusal, changes: [] };
  });
}

const isNo = <S>(wished: S | BulkNo): wished is BulkNo => typeof wished === 'object' && wished !== null && 'code' in wished;

/** Those that change. */
export const movesOf = <S>(planned: readonly Planned<S>[]): BulkMove<S>[] =>
  planned.flatMap(({ row, to, changes }) => (to === null || changes.length === 0 ? [] : [{ row, to }]));
