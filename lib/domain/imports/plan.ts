import type { TaskChange } from '@/lib/domain/tasks/views';
import type { LevelState, ProductState, SkuState } from './current';
import type { RowOption, RowRefusal, RowValues } from './parse-row';

export type PlannedLevel = {
  readonly warehouseId: string;
  readonly before: LevelState;
  readonly stock: number | null;
  readonly safety: number | null;
};

/** What is to be done for a row. */
export type RowPlan = {
  readonly row: number;
  readonly sku: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'failed';
  readonly refusal: RowRefusal | null;
  readonly changes: readonly TaskChange[];
  /** Null where nothing of the SKU itself is new. */
  readonly write: SkuWrite | null;
};
export type SkuWrite = {
  /** Null: a new one. */
  readonly variantId: string | null;
  /** Of an existing product, or the key of one of `created`. */
  readonly productId: string;
  readonly before: SkuState | null;
  readonly after: SkuState;
  readonly options: readonly RowOption[];
  readonly levels: readonly PlannedLevel[];
};
export type NewProduct = { readonly id: string; readonly slug: string; readonly state: ProductState };
export type ProductChange = { readonly id: string; readonly before: ProductState; readonly after: ProductState };

export type Plan = {
  readonly rows: readonly RowPlan[];
  readonly created: readonly NewProduct[];
  readonly changed: readonly ProductChange[];
};

/** A row of a file: what it says, or why it can't be read. */
export type InputRow = { readonly row: number; readonly sku: string } & ({ readonly values: RowValues } | { readonly refusal: RowRefusal });
