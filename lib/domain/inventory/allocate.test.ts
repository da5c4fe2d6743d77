import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocator, type Level } from './allocate';

const level = (variantId: string, warehouseId: string, available: number, provinceCode = '330000', priority = 0, room = 0): Level => ({
  variantId,
  warehouseId,
  available,
  provinceCode,
  priority,
  room,
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
        { variantId: 'a', warehouseId: 'shanghai', quantity: 2, backordered: 0 },
        { variantId: 'b', warehouseId: 'shanghai', quantity: 1, backordered: 0 },
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

  it('takes what is there first, lets the rest wait in the nearest warehouse, and no more than may be sold before it comes', () => {
    const allocate = allocator([level('a', 'near', 1, '330000', 0, 4), level('a', 'far', 2, '510000', 0, 4)]);
    expect(allocate([line('a', 5)], '330000')).toEqual({
      kind: 'whole',
      parts: [
        { variantId: 'a', warehouseId: 'near', quantity: 3, backordered: 2 },
        { variantId: 'a', warehouseId: 'far', quantity: 2, backordered: 0 },
      ],
    });
    expect(allocate([line('a', 3)], '330000')).toMatchObject({ kind: 'short', available: 2 });
    expect(allocate([line('a', 2)], '510000')).toMatchObject({ parts: [{ warehouseId: 'far', quantity: 2, backordered: 2 }] });
  });

  it('never gives out more than there is or may be sold, takes what is there first, and gives each wish exactly what it wants', () => {
    const ids = ['a', 'b', 'c'] as const;
    const levels = fc.array(
      fc.record({
        variantId: fc.constantFrom(...ids),
        warehouseId: fc.constantFrom('u', 'v', 'w'),
        provinceCode: fc.constantFrom('330000', '310000', '510000'),
        priority: fc.nat(2),
        available: fc.nat(6),
      }),
      { maxLength: 9 },
    );
    const rooms = fc.record({ a: fc.nat(6), b: fc.nat(6), c: fc.nat(6) });
    const wishes = fc.array(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id, minLength: 1 }),
    );
    fc.assert(
      fc.property(levels, rooms, wishes, (drawn, room, wanted) => {
        const given = [
          ...new Map(drawn.map((one) => [`${one.variantId}${one.warehouseId}`, { ...one, room: room[one.variantId] }])).values(),
        ];
        const allocate = allocator(given);
        const [held, waiting] = [new Map<string, number>(), new Map<string, number>()];
        const add = (to: Map<string, number>, key: string, pieces: number) => to.set(key, (to.get(key) ?? 0) + pieces);
        for (const wish of wanted) {
          const result = allocate(
            wish.map(([id, quantity]) => line(id, quantity)),
            '330000',
          );
          if (result.kind === 'short') continue;
          for (const { variantId, warehouseId, quantity, backordered } of result.parts) {
            add(held, variantId + warehouseId, quantity - backordered);
            add(waiting, variantId, backordered);
          }
          expect(new Set(result.parts.map(({ variantId, warehouseId }) => variantId + warehouseId)).size).toBe(result.parts.length);
          for (const [id, quantity] of wish)
            expect(result.parts.filter(({ variantId }) => variantId === id).reduce((all, part) => all + part.quantity, 0)).toBe(quantity);
        }
        for (const one of given) expect(held.get(one.variantId + one.warehouseId) ?? 0).toBeLessThanOrEqual(one.available);
        for (const id of ids) {
          expect(waiting.get(id) ?? 0).toBeLessThanOrEqual(room[id]);
          const free = given
            .filter(({ variantId }) => variantId === id)
            .reduce((all, one) => all + one.available - (held.get(id + one.warehouseId) ?? 0), 0);
          if ((waiting.get(id) ?? 0) > 0) expect(free).toBe(0);
        }
      }),
    );
  });
});
