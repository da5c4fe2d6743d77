import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillsOf, type Waiting } from './fill-backorders';

const waits = (id: string, backordered: number, warehouseId = 'u', variantId = 'a'): Waiting => ({
  id,
  orderId: id,
  variantId,
  warehouseId,
  backordered,
});
const free = (warehouseId: string, available: number, variantId = 'a') => ({ variantId, warehouseId, available });
const short = (fills: ReturnType<typeof fillsOf>) => fills.map(({ waiting, to, pieces }) => [waiting.id, to, pieces]);

describe('filling what waits', () => {
  it('serves those who came first, from their own warehouse first', () => {
    expect(short(fillsOf([free('v', 2), free('u', 3)], [waits('1', 2), waits('2', 2), waits('3', 2)]))).toEqual([
      ['1', 'u', 2],
      ['2', 'u', 1],
      ['2', 'v', 1],
      ['3', 'v', 1],
    ]);
  });

  it('gives no SKU to who waits for another', () => expect(fillsOf([free('u', 5, 'b')], [waits('1', 1)])).toEqual([]));

  it('gives out all there is, and nobody more than they wait for', () => {
    const pieces = fc.nat(5);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3))), (levels, queue) => {
        const given = levels.map((available, index) => free(String(index), available));
        const waiting = queue.map(([count, at], index) => waits(String(index), count, String(at)));
        const fills = fillsOf(given, waiting);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        const served = waiting.map(({ id }) => sum(fills.filter((fill) => fill.waiting.id === id).map((fill) => fill.pieces)));
        expect(sum(served)).toBe(Math.min(sum(levels), sum(waiting.map(({ backordered }) => backordered))));
        // In the order of coming: nobody gets a piece while somebody before them waits for one.
        const firstWaiting = served.findIndex((count, index) => count < (waiting[index]?.backordered ?? 0));
        if (firstWaiting >= 0) expect(sum(served.slice(firstWaiting + 1))).toBe(0);
        for (const level of given)
          expect(sum(fills.filter(({ to }) => to === level.warehouseId).map((fill) => fill.pieces))).toBeLessThanOrEqual(level.available);
      }),
    );
  });
});
