import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';

export const boardKeys = ['to_pay', 'to_ship', 'partially_shipped', 'shipped', 'delivered', 'after_sale'] as const;
export type BoardKey = (typeof boardKeys)[number];

export type BoardColumn = {
  readonly key: BoardKey;
  /** The nearest deadlines first. */
  readonly orders: readonly ManagedOrderRow[];
  readonly count: number;
  /** There may be more than were counted. */
  readonly more: boolean;
};
