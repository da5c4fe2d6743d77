export type CheckState = 'ok' | 'late' | 'down' | 'off';
export type CheckUnit = 'count' | 'seconds' | 'bytes' | 'percent' | 'days';

/** What is watched: from when on it is late, and from when on it is down. Null: it is only shown. */
export const thresholds = {
  database_size: { unit: 'bytes', late: null, down: null },
  connections: { unit: 'percent', late: 80, down: 95 },
  transaction: { unit: 'seconds', late: 60, down: 600 },
  worker: { unit: 'seconds', late: 600, down: 1200 },
  outbox: { unit: 'seconds', late: 120, down: 900 },
  timers: { unit: 'seconds', late: 120, down: 900 },
  dead_jobs: { unit: 'count', late: 1, down: 20 },
  unsent_mails: { unit: 'count', late: 1, down: 50 },
  notify: { unit: 'seconds', late: 60, down: 600 },
  verify: { unit: 'seconds', late: 26 * 3600, down: 50 * 3600 },
  violations: { unit: 'count', late: 1, down: 1 },
  bill: { unit: 'days', late: 3, down: 5 },
  differences: { unit: 'count', late: 1, down: 50 },
} as const satisfies Record<string, { readonly unit: CheckUnit; readonly late: number | null; readonly down: number | null }>;
export type CheckKey = keyof typeof thresholds;

export type Check = {
  readonly key: CheckKey;
  /** Of whom, where there are several. */
  readonly of: string | null;
  readonly state: CheckState;
  readonly unit: CheckUnit;
  /** Null: nothing is known of it yet. */
  readonly value: number | null;
  readonly late: number | null;
  /** What was found, in the words of the one who found it. */
  readonly found: readonly string[];
};

/** What a value means: of something that never was, nothing can be said, except that a worker that was never seen is down. */
export function judge(key: CheckKey, value: number | null, more: { readonly of?: string; readonly found?: readonly string[] } = {}): Check {
  const { unit, late, down } = thresholds[key];
  const unknown: CheckState = key === 'worker' ? 'down' : 'off';
  const over = (limit: number | null) => limit !== null && value !== null && value >= limit;
  const state = value === null ? unknown : over(down) ? 'down' : over(late) ? 'late' : 'ok';
  return { key, of: more.of ?? null, state, unit, value, late, found: more.found ?? [] };
}
