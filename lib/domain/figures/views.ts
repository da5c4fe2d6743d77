import type { Fen } from '@/lib/shared/money';

/** What was sold in a time. Net is gross less refunded. */
export type Sums = {
  readonly placed: number;
  readonly paid: number;
  /** fen */
  readonly gross: Fen;
  readonly refunded: Fen;
  readonly net: Fen;
  readonly refunds: number;
  /** fen, what the platform took, less what it gave back with refunds */
  readonly fees: Fen;
};

/** A day yyyy-MM-dd, or an hour yyyy-MM-ddTHH, in Asia/Shanghai, beside the one as long before. */
export type FigurePoint = {
  readonly key: string;
  readonly now: Sums;
  /** Null: the time before hasn't got so far. */
  readonly before: Sums | null;
};

export type Funnel = {
  readonly views: number;
  readonly carts: number;
  readonly checkouts: number;
  readonly placed: number;
  readonly paid: number;
};

export type TopProduct = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly pieces: number;
  /** fen, without freight */
  readonly sales: Fen;
  readonly refunded: Fen;
};

export type FiguresView = {
  /** Until when all of it was counted. */
  readonly at: Date;
  readonly unit: 'hour' | 'day';
  readonly points: readonly FigurePoint[];
  readonly now: Sums;
  /** As many days before, up to the same time of day. */
  readonly before: Sums;
  readonly funnel: Funnel;
  readonly top: readonly TopProduct[];
};

/** What waits for somebody; null where the role doesn't see it. */
export type ToDo = {
  readonly toShip: number | null;
  /** Paid for more than 48 hours and not shipped. */
  readonly overdue: number | null;
  readonly toApprove: number | null;
  readonly toAnswer: number | null;
  readonly alerts: number | null;
  readonly exceptions: number | null;
};
export const toDoKinds = ['toShip', 'overdue', 'toApprove', 'toAnswer', 'alerts', 'exceptions'] as const satisfies readonly (keyof ToDo)[];
/** Counting ends there: more is shown as "more than". */
export const mostCounted = 1000;
