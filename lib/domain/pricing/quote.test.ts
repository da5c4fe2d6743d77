import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sum } from '@/lib/shared/money';
import { type FreightRule, freightOf } from './freight';
import { lineAmount, quote, type QuoteLine } from './quote';

const rule: FreightRule = { provinceCode: null, firstGrams: 1000, firstFee: 800, stepGrams: 500, stepFee: 300, freeOver: 9900 };
const remote: FreightRule = { ...rule, provinceCode: '650000', firstFee: 2000, stepFee: 1500, freeOver: null };
const line = (change: Partial<QuoteLine> = {}): QuoteLine => ({
  variantId: 'v1',
  merchantId: 'm1',
  unitPrice: fen(2990),
  quantity: 1,
  weightGrams: 400,
  ...change,
});

describe('freight', () => {
  it.each([
    [1, 800],
    [1000, 800],
    [1001, 1100],
    [1500, 1100],
    [1501, 1400],
  ])('of %i g is %i fen', (grams, fee) => expect(freightOf(rule, fen(100), grams)).toBe(fee));

  it('is free from the amount on, and for a merchant without rules', () => {
    expect(freightOf(rule, fen(9899), 1)).toBe(800);
    expect(freightOf(rule, fen(9900), 1)).toBe(0);
    expect(freightOf(undefined, fen(1), 99_999)).toBe(0);
  });
});

describe('quote', () => {
  const rules = new Map([['m1', [rule, remote]]]);

  it('takes the province’s own rule before the default', () => {
    expect(quote([line()], rules, '650000').freight).toBe(2000);
    expect(quote([line()], rules, '330000').freight).toBe(800);
    expect(quote([line()], rules, null).freight).toBe(800);
  });

  it('makes one order per merchant', () => {
    const bill = quote([line(), line({ variantId: 'v2', merchantId: 'm2' }), line({ variantId: 'v3' })], rules, '330000');
    expect(bill.orders.map((order) => [order.merchantId, order.goods, order.freight])).toEqual([
      ['m1', 5980, 800],
      ['m2', 2990, 0],
    ]);
  });

  it('adds up to the fen for any cart', () => {
    const lines = fc.array(
      fc.record({
        variantId: fc.uuid(),
        merchantId: fc.constantFrom('m1', 'm2', 'm3'),
        unitPrice: fc.integer({ min: 1, max: 9_999_999 }).map(fen),
        quantity: fc.integer({ min: 1, max: 999 }),
        weightGrams: fc.integer({ min: 0, max: 100_000 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (cart) => {
        const bill = quote(cart, rules, '330000');
        expect(bill.goods).toBe(sum(cart.map(lineAmount)));
        expect(bill.payable).toBe(bill.goods - bill.discount + bill.freight);
        for (const order of bill.orders) expect(order.payable).toBe(order.goods - order.discount + order.freight);
      }),
    );
  });

  it('has another hash when a price, a quantity, the freight or the province changes, and the same when nothing does', () => {
    const base = quote([line()], rules, '330000').hash;
    expect(quote([line()], rules, '330000').hash).toBe(base);
    expect(quote([line({ unitPrice: fen(2991) })], rules, '330000').hash).not.toBe(base);
    expect(quote([line({ quantity: 2 })], rules, '330000').hash).not.toBe(base);
    expect(quote([line()], rules, '650000').hash).not.toBe(base);
    expect(quote([line()], new Map(), '330000').hash).not.toBe(base);
  });
});
