import type { OutcomeCounts, TaskState } from '@/lib/domain/tasks/views';
import type { ImportField, Mapping } from './fields';
import type { WarehouseName } from './guess-mapping';

/** products: all columns; stock: the SKU and its figures in warehouses. */
export const importSubjects = ['products', 'stock'] as const;
export type ImportSubject = (typeof importSubjects)[number];

export type ImportRow = {
  readonly id: string;
  readonly name: string;
  readonly subject: ImportSubject;
  readonly bytes: number;
  readonly by: string;
  readonly createdAt: Date;
  readonly stage: 'mapping' | 'checking' | 'checked' | 'applying' | 'applied';
};

export type ImportTaskView = {
  readonly id: string;
  readonly state: TaskState;
  readonly total: number | null;
  readonly done: number;
  readonly outcomes: OutcomeCounts;
};

/** A file that is being brought in, as its page shows it. */
export type ImportView = Omit<ImportRow, 'stage'> & {
  readonly headers: readonly string[];
  /** The first rows, to see what is in the columns. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly fields: readonly ImportField[];
  readonly warehouses: readonly WarehouseName[];
  readonly check: ImportTaskView | null;
  readonly apply: ImportTaskView | null;
  /** The file itself is removed after some days. */
  readonly removed: boolean;
};
