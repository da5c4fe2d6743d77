/** How jobs of a kind stand. */
export type JobKindRow = {
  readonly kind: string;
  /** Due and not begun. */
  readonly waiting: number;
  readonly running: number;
  /** Failed, and run again later. */
  readonly failing: number;
  /** For later. */
  readonly later: number;
  /** Failed for good. */
  readonly dead: number;
  /** Seconds that the one that is due the longest has waited; null: none is due. */
  readonly oldestSeconds: number | null;
};

/** A job that failed for good. */
export type DeadJob = {
  readonly id: string;
  readonly kind: string;
  readonly error: string;
  readonly attempts: number;
  /** What it is about: ids and names of kinds, nothing of people. */
  readonly about: readonly (readonly [string, string])[];
  readonly createdAt: Date;
  readonly failedAt: Date;
};
