import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocator, type Level } from './allocate';

const level = (variantId: string, warehouseId: string, available: number, provinceCode = '330000', priority = 0): Level => ({
  variantId,
  warehouseId,
  available,
  provinceCode,
  priority,
});
const line = (variantId: string, quantity: number, merchantId = 'm') => ({ variantId, quantity, merchantId });

describe('allocating stock', () => {
  it('takes all from the nearest warehouse that has it all', () => {
    const allocate = allocator([
      level('a', 'hangzhou', 5, '330000'),
      level('b', 'hangzhou', 0, '330000'),
      level('a', 'shanghai', 5, '310000'),
      level('b', 'shanghai', 5, '310000'),
      level('a', 'chengdu', 5, '510000'),
      level('b', 'chengdu', 5, '510000'),
    ]);
    expect(allocate([line('a', 2), line('b', 1)], '330000')).toEqual({
      kind: 'whole',
      parts: [
        { variantId: 'a', warehouseId: 'shanghai', quantity: 2 },
        { variantId: 'b', warehouseId: 'shanghai', quantity: 1 },
      ],
    });
    expect(allocate([line('a', 2)], '330000')).toMatchObject({ parts: [{ warehouseId: 'hangzhou' }] });
  });

  it('splits when no warehouse has it all, nearest first', () => {
    const allocate = allocator([level('a', 'far', 4, '510000'), level('a', 'near', 3, '330000')]);
    expect(allocate([line('a', 5)], '330000')).toMatchObject({
      parts: [
        { warehouseId: 'near', quantity: 3 },
        { warehouseId: 'far', quantity: 2 },
      ],
    });
  });

  it('takes nothing for a wish that is short in one line', () => {
    const allocate = allocator([level('a', 'w', 1), level('b', 'w', 1)]);
    expect(allocate([line('a', 1), line('b', 2)], '330000')).toEqual({ kind: 'short', line: line('b', 2), available: 1 });
    expect(allocate([line('a', 1), line('b', 1)], '330000').kind).toBe('whole');
    expect(allocate([line('a', 1)], '330000')).toMatchObject({ kind: 'short', available: 0 });
  });

  it('never gives out more than there is, and gives each wish exactly what it wants', () => {
    const levels = fc.array(
      fc.record({
        variantId: fc.constantFrom('a', 'b', 'c'),
        warehouseId: fc.constantFrom('u', 'v', 'w'),
        provinceCode: fc.constantFrom('330000', '310000', '510000'),
        priority: fc.nat(2),
        available: fc.nat(6),
      }),
      { maxLength: 9 },
    );
    const wishes = fc.array(
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id, minLength: 1 }),
    );
    fc.assert(
      fc.property(levels, wishes, (drawn, wanted) => {
        const given = [...new Map(drawn.map((one) => [`${one.variantId}${one.warehouseId}`, one])).values()];
        const allocate = allocator(given);
        const used = new Map<string, number>();
        for (const wish of wanted) {
          const result = allocate(
            wish.map(([id, quantity]) => line(id, quantity)),
            '330000',
          );
          if (result.kind === 'short') continue;
          for (const { variantId, warehouseId, quantity } of result.parts)
            used.set(variantId + warehouseId, (used.get(variantId + warehouseId) ?? 0) + quantity);
          for (const [id, quantity] of wish)
            expect(result.parts.filter(({ variantId }) => variantId === id).reduce((all, part) => all + part.quantity, 0)).toBe(quantity);
        }
        for (const one of given) expect(used.get(one.variantId + one.warehouseId) ?? 0).toBeLessThanOrEqual(one.available);
      }),
    );
  });
});
