import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { chooseRule, type CommissionTerms, feeOf, givenBack, misfit, type Sold, take } from './rules';

const at = new Date('2026-11-25T08:00:00Z');
const rule = (id: string, change: Partial<CommissionTerms> = {}): CommissionTerms => ({
  id,
  merchantId: null,
  categoryId: null,
  priority: 100,
  rateBps: 500,
  fixedFee: 0,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
  ...change,
});
const sold: Sold = { merchantId: 'm', categoryIds: ['cups', 'table'], amount: fen(10_000), at };

describe('which rule counts', () => {
  it.each<[string, CommissionTerms[], string | null]>([
    ['none', [rule('other shop', { merchantId: 'n' }), rule('other category', { categoryId: 'bags' })], null],
    ['the priority before all', [rule('close', { merchantId: 'm', categoryId: 'cups' }), rule('first', { priority: 1 })], 'first'],
    ['the shop before the category', [rule('category', { categoryId: 'cups' }), rule('shop', { merchantId: 'm' })], 'shop'],
    ['both before one', [rule('shop', { merchantId: 'm' }), rule('both', { merchantId: 'm', categoryId: 'table' })], 'both'],
    ['the nearer category', [rule('above', { categoryId: 'table' }), rule('own', { categoryId: 'cups' })], 'own'],
    ['the category before the platform', [rule('all'), rule('above', { categoryId: 'table' })], 'above'],
    ['the later one', [rule('old'), rule('new', { validFrom: new Date('2026-06-01T00:00:00Z') })], 'new'],
    ['not what is to come', [rule('now'), rule('then', { priority: 1, validFrom: new Date(at.getTime() + 1) })], 'now'],
    ['what begins just now', [rule('now', { validFrom: at })], 'now'],
    ['not what ends just now', [rule('over', { validTo: at })], null],
  ])('%s', (_, rules, expected) => {
    expect(chooseRule(rules, sold)?.id ?? null).toBe(expected);
    expect(chooseRule(rules.toReversed(), sold)?.id ?? null).toBe(expected);
  });

  it('says why a rule does not fit', () => {
    expect(misfit(rule('r', { merchantId: 'n' }), sold)).toBe('shop');
    expect(misfit(rule('r', { categoryId: 'bags' }), sold)).toBe('category');
    expect(misfit(rule('r', { validFrom: new Date(at.getTime() + 1) }), sold)).toBe('not_yet');
    expect(misfit(rule('r', { validTo: at }), sold)).toBe('over');
  });
});

const amount = fc.integer({ min: 0, max: 2_000_000_000 });
const bps = fc.integer({ min: 0, max: 10_000 });

describe('what is taken', () => {
  it.each([
    [{ rateBps: 500, fixedFee: 0 }, 2990, 150],
    [{ rateBps: 500, fixedFee: 0 }, 2989, 149],
    [{ rateBps: 0, fixedFee: 100 }, 2990, 100],
    [{ rateBps: 550, fixedFee: 30 }, 1001, 85],
    [{ rateBps: 500, fixedFee: 300 }, 200, 200],
    [{ rateBps: 500, fixedFee: 300 }, 0, 0],
  ])('%o of %i fen is %i', (terms, of, fee) => expect(feeOf(terms, fen(of))).toBe(fee));

  it('is the snapshot of the rule that counts, nothing where none does', () => {
    expect(take([rule('r', { rateBps: 250, fixedFee: 20 })], sold)).toEqual({ ruleId: 'r', rateBps: 250, fixedFee: 20, fee: 270 });
    expect(take([], sold)).toEqual({ ruleId: null, rateBps: 0, fixedFee: 0, fee: 0 });
  });

  it('is never more than was paid, and within half a fen of its rate', () => {
    fc.assert(
      fc.property(amount, bps, fc.integer({ min: 0, max: 10_000 }), (of, rateBps, fixedFee) => {
        const fee = feeOf({ rateBps, fixedFee }, fen(of));
        expect(fee).toBeGreaterThanOrEqual(0);
        expect(fee).toBeLessThanOrEqual(of);
        if (fee < of) expect(Math.abs(fee - fixedFee - (of * rateBps) / 10_000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('what goes back with refunds', () => {
  it('however a line is refunded, in parts or whole: never more than was taken, never less than before, all of it with all of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 }),
        bps,
        fc.nat(500),
        (parts, rateBps, fixedFee) => {
          const base = fen(parts.reduce((all, one) => all + one, 0));
          const fee = feeOf({ rateBps, fixedFee }, base);
          let [refunded, before] = [0, 0];
          for (const one of parts) {
            refunded += one;
            const back = givenBack(fee, base, fen(refunded));
            expect(back).toBeGreaterThanOrEqual(before);
            expect(back).toBeLessThanOrEqual(fee);
            if (base > 0) expect(Math.abs(back - (fee * refunded) / base)).toBeLessThanOrEqual(0.5);
            before = back;
          }
          expect(before).toBe(base === 0 ? 0 : fee);
        },
      ),
    );
  });
});
