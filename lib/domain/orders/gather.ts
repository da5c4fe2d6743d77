import { Refusal } from '@/lib/shared/refusal';

type Settled<R> = PromiseSettledResult<R>;
type Waiting<T, R> = { readonly item: T; readonly keys: readonly string[]; readonly done: (result: Settled<R>) => void };

type Options<T, R> = {
  /** Batches that run at once. */
  readonly lanes: number;
  /** Items of one batch. */
  readonly most: number;
  /** Items that may wait; one more is refused. */
  readonly longest: number;
  /** What two batches must not hold at once. Who shares a key is served in the order of coming. */
  readonly keysOf: (item: T) => readonly string[];
  /** Does the work of a batch; a result for each item, in the same order. */
  readonly run: (items: readonly T[]) => Promise<readonly Settled<R>[]>;
};

const busySeconds = 1;

/**
 * Lets those who come at once share one piece of work. An item that finds a free lane starts at once; those who come in the same
 * moment go with it, those who come meanwhile go together in the next batch. An item whose keys are being worked on waits, and others pass it by.
 * @throws Refusal BUSY with the seconds to wait, when too many wait already
 */
export function gather<T, R>({ lanes, most, longest, keysOf, run }: Options<T, R>): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  const held = new Set<string>();
  let running = 0;
  let woken = false;

  function take(): Waiting<T, R>[] {
    const passed = new Set(held);
    const [batch, rest]: [Waiting<T, R>[], Waiting<T, R>[]] = [[], []];
    for (const one of waiting) {
      const free = batch.length < most && one.keys.every((key) => !passed.has(key));
      (free ? batch : rest).push(one);
      if (!free) for (const key of one.keys) passed.add(key);
    }
    waiting = rest;
    return batch;
  }

  async function work(batch: readonly Waiting<T, R>[]): Promise<void> {
    const keys = batch.flatMap((one) => one.keys);
    for (const key of keys) held.add(key);
    running += 1;
    const failed = (reason: unknown) => batch.map((): Settled<R> => ({ status: 'rejected', reason }));
    const results = await run(batch.map(({ item }) => item)).catch(failed);
    running -= 1;
    for (const key of keys) held.delete(key);
    for (const [index, one] of batch.entries())
      one.done(results[index] ?? { status: 'rejected', reason: new Error('the batch gave no result') });
    wake();
  }

  /** At the end of the event loop's turn, so that all who came in it go together. */
  function wake(): void {
    if (woken) return;
    woken = true;
    setImmediate(pump);
  }

  function pump(): void {
    woken = false;
    while (running < lanes && waiting.length > 0) {
      const batch = take();
      if (batch.length === 0) return;
      void work(batch);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= longest) {
        reject(new Refusal('BUSY', { seconds: busySeconds }));
        return;
      }
      const done = (result: Settled<R>) => (result.status === 'fulfilled' ? resolve(result.value) : reject(result.reason));
      waiting.push({ item, keys: keysOf(item), done });
      wake();
    });
}
