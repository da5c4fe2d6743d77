import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Counted, TrafficKind } from '@/lib/domain/figures/record-traffic';
import { chinaDay } from '@/lib/shared/china-day';

/** The same visitor counts for the same thing once in so long. */
const onceMs = 30 * 60_000;
const mostRemembered = 50_000;

type Seen = { readonly kind: TrafficKind; readonly ref: string; readonly visitor: string };

/**
 * Counts in memory what people do before they order. Who they are is not kept: a visitor is a hash under a key that this process
 * makes for itself and forgets with it, and only to count once who comes twice.
 */
export class TrafficCounter {
  private readonly key = randomBytes(16);
  private readonly seen = new LRUCache<string, true>({ max: mostRemembered, ttl: onceMs });
  private counts = new Map<string, Counted>();

  count({ kind, ref, visitor }: Seen, at = new Date()): void {
    const who = createHash('sha256')
      .update(this.key)
      .update(JSON.stringify([kind, ref, visitor]))
      .digest('base64');
    if (this.seen.has(who)) return;
    this.seen.set(who, true);
    this.add({ kind, ref, day: chinaDay(at), count: 1 });
  }

  private add(counted: Counted): void {
    const key = JSON.stringify([counted.kind, counted.ref, counted.day]);
    this.counts.set(key, { ...counted, count: counted.count + (this.counts.get(key)?.count ?? 0) });
  }

  /** Hands over what was counted; what could not be written is counted again. */
  async flush(write: (counted: readonly Counted[]) => Promise<void>): Promise<void> {
    const batch = [...this.counts.values()];
    this.counts = new Map();
    try {
      await write(batch);
    } catch (error) {
      for (const counted of batch) this.add(counted);
      throw error;
    }
  }
}

// Next bundles routes apart from the parts that run beside them, so they meet in the global object.
const globals = globalThis as typeof globalThis & { dianpuTraffic?: TrafficCounter };
export const traffic = (): TrafficCounter => (globals.dianpuTraffic ??= new TrafficCounter());
