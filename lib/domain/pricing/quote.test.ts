import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sum } from '@/lib/shared/money';
import { type FreightLine, type FreightRule, type FreightTemplate, freightOf } from './freight';
import { lineAmount, quote, type QuoteLine } from './quote';

const rule: FreightRule = { provinceCode: null, served: true, first: 1000, firstFee: 800, step: 500, stepFee: 300, freeOver: 9900 };
const remote: FreightRule = { ...rule, provinceCode: '650000', firstFee: 2000, stepFee: 1500, freeOver: null };
const template = (rules: readonly FreightRule[], change: Partial<FreightTemplate> = {}): FreightTemplate => ({
  id: 't1',
  unit: 'weight',
  isDefault: true,
  rules,
  ...change,
});
const parcel = (change: Partial<FreightLine> = {}): FreightLine => ({ unitPrice: 100, quantity: 1, weightGrams: 400, ...change });
const feeOf = (templates: readonly FreightTemplate[], lines: readonly FreightLine[], province = '330000') =>
  freightOf(templates, lines, province).fee;
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
  ])('of %i g is %i fen', (weightGrams, fee) => expect(feeOf([template([rule])], [parcel({ weightGrams })])).toBe(fee));

  it('is free from the amount on, and for a merchant without rules', () => {
    expect(feeOf([template([rule])], [parcel({ unitPrice: 9899 })])).toBe(800);
    expect(feeOf([template([rule])], [parcel({ unitPrice: 9900 })])).toBe(0);
    expect(feeOf([], [parcel({ weightGrams: 99_999 })])).toBe(0);
  });

  it('by piece counts pieces, whatever they weigh', () => {
    const byPiece = template([{ ...rule, first: 2, step: 1, firstFee: 1000, stepFee: 200 }], { unit: 'piece' });
    expect(feeOf([byPiece], [parcel({ quantity: 2, weightGrams: 50_000 })])).toBe(1000);
    expect(feeOf([byPiece], [parcel({ quantity: 5 })])).toBe(1600);
  });

  it('of several templates charges the dearest whole and the others by steps alone', () => {
    const heavy = template([{ ...rule, first: 1, firstFee: 5000, step: 1, stepFee: 1000 }], { id: 't2', unit: 'piece', isDefault: false });
    const both = [template([rule]), heavy];
    const sofa = parcel({ freightTemplateId: 't2', quantity: 2 });
    expect(feeOf(both, [sofa])).toBe(6000);
    expect(feeOf(both, [sofa, parcel()])).toBe(6000 + 300);
    expect(feeOf(both, [parcel(), sofa])).toBe(6000 + 300);
    // A template that isn't there (any more) is the default one.
    expect(feeOf(both, [parcel({ freightTemplateId: 'gone' })])).toBe(800);
  });

  it('names what is not shipped to a province', () => {
    const local = template([rule, { ...remote, served: false }]);
    expect(freightOf([local], [parcel()], '650000').unserved).toHaveLength(1);
    expect(freightOf([local], [parcel()], '330000').unserved).toEqual([]);
  });
});

describe('quote', () => {
  const rules = new Map([['m1', [template([rule, remote])]]]);

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
