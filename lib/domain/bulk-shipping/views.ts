import type { RefusalCode, RefusalParams } from '@/lib/shared/refusal';

/** So many lines are shipped at once. */
export const mostLines = 2000;

/** Why a line can't be shipped. */
export type LineProblem = { readonly code: RefusalCode; readonly params: RefusalParams };

/** A line as it was read, whatever its order says. */
export type ReadLine = {
  /** From 1. */
  readonly position: number;
  /** As it came. */
  readonly text: string;
  readonly number: string;
  readonly carrierCode: string;
  readonly trackingNumber: string;
  /** Nobody named the carrier: its number did. */
  readonly detected: boolean;
  readonly problem: LineProblem | null;
};

/** A line beside what its order says now. */
export type CheckedLine = ReadLine & {
  readonly recipient: string;
  /** Pieces that go into the parcel. */
  readonly pieces: number;
  /** Pieces of the order that have not come in yet and stay. */
  readonly waiting: number;
  /** The order has this very parcel already. */
  readonly already: boolean;
};

export type ShippingListView = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** The task that ships it, once somebody said so. */
  readonly taskId: string | null;
  readonly lines: readonly CheckedLine[];
};
