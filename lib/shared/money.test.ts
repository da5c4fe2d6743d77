import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, fen, parseYuan, sum, toYuan } from './money';

describe('money', () => {
  it('writes and reads yuan without loss', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => parseYuan(toYuan(amount)) === amount));
  });

  it.each(['', '-1', '1.234', '1e3', '0x10', ' 1', '1,000', '１２'])('refuses %j as yuan', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('splits an amount so that nothing is lost and no share strays a fen from its part', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (amount, parts) => {
        const shares = allocate(fen(amount), parts);
        expect(sum(shares)).toBe(amount);
        const total = parts.reduce((all, part) => all + part, 0);
        if (total > 0) shares.forEach((share, i) => expect(Math.abs(share - (amount * (parts[i] ?? 0)) / total)).toBeLessThan(1.001));
      }),
    );
  });

  it('gives the odd fen to the larger remainder, then to the first', () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(fen(5), [3, 7])).toEqual([2, 3]);
  });

  it('refuses broken fen', () => {
    expect(() => fen(1.5)).toThrow(RangeError);
    expect(() => fen(Number.NaN)).toThrow(RangeError);
  });
});
