import type { Permission } from '@/lib/domain/access';
import type { RefusalCode, RefusalParams } from '@/lib/shared/refusal';

/** Every kind of long work: what a member must be allowed to start it, see it and cancel it, and whether it can be taken back. */
export const taskKinds = {
  orders_ship: { permission: 'orders.ship', undo: false },
  products_check: { permission: 'products.write', undo: false },
  products_import: { permission: 'products.write', undo: true },
  stock_check: { permission: 'stock.write', undo: false },
  stock_import: { permission: 'stock.write', undo: true },
  products_export: { permission: 'products.read', undo: false },
  stock_export: { permission: 'stock.read', undo: false },
  customers_export: { permission: 'orders.export', undo: false },
  products_bulk: { permission: 'products.write', undo: true },
  stock_bulk: { permission: 'stock.write', undo: true },
  orders_export: { permission: 'orders.export', undo: false },
  audit_export: { permission: 'audit.read', undo: false },
} as const satisfies Record<string, { readonly permission: Permission; readonly undo: boolean }>;
export type TaskKindName = keyof typeof taskKinds;
export const isTaskKind = (name: string): name is TaskKindName => Object.hasOwn(taskKinds, name);

export type TaskState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** What can become of an item. */
export const taskOutcomes = ['created', 'changed', 'done', 'unchanged', 'failed'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];
export type OutcomeCounts = Readonly<Partial<Record<TaskOutcome, number>>>;

/** A file that a task made. */
export type TaskFile = { readonly key: string; readonly name: string; readonly bytes: number };

export type TaskFailure = { readonly code: RefusalCode; readonly params: RefusalParams };
export type TaskLabel = Readonly<Record<string, string | number>>;

export type TaskProgress = {
  readonly state: TaskState;
  /** Null while nobody knows how many there are. */
  readonly total: number | null;
  readonly done: number;
  readonly failed: number;
  readonly cancelling: boolean;
};

export type TaskRow = TaskProgress & {
  readonly id: string;
  readonly kind: TaskKindName;
  readonly label: TaskLabel;
  readonly undo: boolean;
  readonly by: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

export type TaskView = TaskRow & {
  readonly input: unknown;
  readonly startedAt: Date | null;
  readonly outcomes: OutcomeCounts;
  readonly failure: TaskFailure | null;
  readonly file: TaskFile | null;
  readonly undoOfId: string | null;
  readonly undoneById: string | null;
};

/** A field that changed: what it was, what it is. */
export type TaskChange = { readonly field: string; readonly before: string | number | null; readonly after: string | number | null };

export type TaskItemView = {
  readonly position: number;
  readonly outcome: TaskOutcome;
  readonly subject: string;
  readonly failure: TaskFailure | null;
  readonly changes: readonly TaskChange[];
};

export const isEnded = (state: TaskState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
