import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundings } from './inputs';
import { newAmount, newPrices } from './new-price';

const change = { by: 'percent', amount: -1000, rounding: 'fen', listPrice: 'keep' } as const;

describe('a price', () => {
  it('changes by percent or amount and is rounded half up', () => {
    expect(newAmount(9999, change)).toBe(8999);
    expect(newAmount(15, { ...change, amount: 5000 })).toBe(23);
    expect(newAmount(1234, { by: 'amount', amount: 150, rounding: 'fen' })).toBe(1384);
    expect(newAmount(1234, { by: 'amount', amount: 1, rounding: 'jiao' })).toBe(1240);
    expect(newAmount(1250, { by: 'amount', amount: 0, rounding: 'yuan' })).toBe(1300);
    expect(newAmount(1234, { by: 'amount', amount: 0, rounding: 'ninety' })).toBe(1190);
    expect(newAmount(1241, { by: 'amount', amount: 0, rounding: 'ninety' })).toBe(1290);
  });

  it('is never rounded to nothing', () => {
    expect(newAmount(30, { by: 'amount', amount: 0, rounding: 'yuan' })).toBe(30);
    expect(newAmount(3, { by: 'amount', amount: 0, rounding: 'jiao' })).toBe(3);
    expect(newAmount(20, { by: 'amount', amount: 0, rounding: 'ninety' })).toBe(20);
  });

  it('is refused below a fen, above the largest, and above its list price', () => {
    expect(newPrices({ price: 500, listPrice: null }, { ...change, by: 'amount', amount: -500 })).toBe('PRICE_RANGE');
    expect(newPrices({ price: 1_999_999_999, listPrice: null }, { ...change, by: 'amount', amount: 2 })).toBe('PRICE_RANGE');
    expect(newPrices({ price: 500, listPrice: 600 }, { ...change, amount: 5000 })).toBe('LIST_PRICE_BELOW_PRICE');
    expect(newPrices({ price: 500, listPrice: 600 }, { ...change, amount: 5000, listPrice: 'same' })).toEqual({
      price: 750,
      listPrice: 900,
    });
    expect(newPrices({ price: 500, listPrice: 600 }, { ...change, amount: 5000, listPrice: 'clear' })).toEqual({
      price: 750,
      listPrice: null,
    });
  });

  it('is a price whatever the change is, no further from the exact one than the rounding', () => {
    const amounts = fc.integer({ min: 1, max: 2_000_000_000 });
    const changes = fc.integer({ min: -9999, max: 100_000 });
    fc.assert(
      fc.property(amounts, changes, fc.constantFrom(...roundings), (price, amount, rounding) => {
        const next = newPrices({ price, listPrice: null }, { by: 'percent', amount, rounding, listPrice: 'keep' });
        const exact = (price * (10_000 + amount)) / 10_000;
        if (typeof next === 'string') return exact < 0.5 || exact > 1_999_999_900;
        return (
          Number.isSafeInteger(next.price) &&
          next.price >= 1 &&
          Math.abs(next.price - exact) <= { fen: 0.5, jiao: 5, yuan: 50, ninety: 50 }[rounding]
        );
      }),
    );
  });
});
