import type { TaskChange, TaskFailure } from '@/lib/domain/tasks/views';
import type { RefusalCode, RefusalParams } from '@/lib/shared/refusal';

/** Why something can't become what it is to be. */
export type BulkNo = { readonly code: RefusalCode; readonly params?: RefusalParams };

type Subject = { readonly id: string; readonly subject: string; readonly title: string; readonly titleEn: string };

/** What a change would do. */
export type BulkPreview = {
  /** Products chosen; `more`: there are more than that. */
  readonly products: number;
  readonly more: boolean;
  /** Of so many of them the rest is told. */
  readonly looked: number;
  /** SKUs or products that would change, that are so already, and that can't. */
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first of those. */
  readonly rows: readonly (Subject & { readonly changes: readonly TaskChange[] })[];
  readonly refusals: readonly (Subject & { readonly reason: TaskFailure })[];
};

/** What a bulk change says it changed. */
const bulkFields = ['price', 'listPrice', 'stock', 'status', 'category'] as const;
export const isBulkField = (field: string): field is (typeof bulkFields)[number] => bulkFields.some((one) => one === field);
