import { describe, expect, it } from 'vitest';
import { sum } from '@/lib/shared/money';
import { basket, line, mug, now, off, offer, percent, whole } from '@/lib/testing/baskets';
import { chooseCoupons } from './choose-coupons';
import type { Conditions, Offer } from './offer-terms';
import { applyOffers } from './promotions';
import { quote, type QuoteLine } from './quote';

const one = (lines: readonly QuoteLine[], offers: readonly Offer[], freight = 800) => {
  const { baskets, verdicts } = applyOffers([basket(lines, freight)], offers, now);
  const [first] = baskets;
  if (first === undefined) throw new Error('no basket');
  return { ...first, off: sum(first.shares), verdicts, codes: verdicts.map(({ result }) => result.code) };
};

describe('an offer', () => {
  it('takes off from an amount on, by the tier reached, and as often as the amount holds it', () => {
    expect(one([line('a', 19_900)], [offer(off(20_000, 3000))])).toMatchObject({ off: 0, codes: ['spend_more'] });
    expect(one([line('a', 20_000)], [offer(off(20_000, 3000))]).off).toBe(3000);
    expect(one([line('a', 65_000)], [offer(off(20_000, 3000, true))]).off).toBe(9000);
    const tiers = offer({
      kind: 'amount_off',
      repeat: false,
      tiers: [
        { over: 10_000, off: 1000 },
        { over: 30_000, off: 5000 },
      ],
    });
    expect([9999, 10_000, 29_999, 30_000].map((price) => one([line('a', price)], [tiers]).off)).toEqual([0, 1000, 1000, 5000]);
    expect(one([line('a', 500)], [offer(off(0, 900))]).off).toBe(500);
  });

  it('says how much is missing', () => {
    expect(one([line('a', 18_000)], [offer(off(20_000, 3000))]).verdicts[0]?.result).toEqual({ code: 'spend_more', missing: 2000 });
    expect(one([line('a', 100)], [offer({ kind: 'nth_off', every: 2, percent: 50 })]).verdicts[0]?.result).toEqual({
      code: 'buy_more',
      missing: 1,
    });
  });

  it('takes a percentage, at most so much', () => {
    expect(one([line('a', 3333)], [offer(percent(15))]).off).toBe(499);
    expect(one([line('a', 100_000)], [offer(percent(15, 5000))]).off).toBe(5000);
  });

  it('reduces every n-th piece, from the dearest down', () => {
    const half = offer({ kind: 'nth_off', every: 2, percent: 50 });
    expect(one([line('a', 1000, 2)], [half]).off).toBe(500);
    expect(one([line('a', 1000, 3)], [half]).off).toBe(500);
    // 1000, 600: the second is the cheaper one.
    expect(one([line('cheap', 600), line('dear', 1000)], [half]).shares).toEqual([300, 0]);
    expect(one([line('a', 1000, 7)], [offer({ kind: 'nth_off', every: 3, percent: 100 })]).off).toBe(2000);
  });

  it('adds a gift while there are some; one that is bought anyway is that piece for nothing', () => {
    const gift = offer({ kind: 'gift', variantId: 'gift', quantity: 1 }, { gift: mug, conditions: { ...whole, minAmount: 9900 } });
    expect(one([line('a', 9900)], [gift])).toMatchObject({ off: 0, gifts: [{ quantity: 1 }], codes: ['applied'] });
    expect(one([line('a', 9900), line('gift', 1900, 2)], [gift])).toMatchObject({ off: 1900, gifts: [] });
    expect(one([line('a', 9900)], [{ ...gift, gift: { ...mug, available: 0 } }]).codes).toEqual(['gift_gone']);
    const twice = [gift, { ...gift, key: 'second', stackingGroup: 'other' }];
    expect(one([line('a', 9900)], twice).gifts).toMatchObject([{ quantity: 2 }]);
    expect(
      one(
        [line('a', 9900)],
        twice.map((each) => ({ ...each, gift: { ...mug, available: 1 } })),
      ).codes,
    ).toEqual(['applied', 'gift_gone']);
  });

  it('waives the freight, and is not used where there is none', () => {
    const free = offer({ kind: 'free_freight' });
    expect(one([line('a', 100)], [free])).toMatchObject({ freight: 0, off: 0, applied: [{ kind: 'free_freight', amount: 800 }] });
    expect(one([line('a', 100)], [free], 0).codes).toEqual(['nothing_left']);
  });

  it('is about its scope', () => {
    const lines = [line('a', 10_000), line('b', 10_000, 1, { categoryIds: ['c2', 'c9'] })];
    const scoped = (scope: Conditions['scope']) => one(lines, [offer(percent(10), { conditions: { scope } })]).shares;
    expect(scoped({ kind: 'categories', ids: ['c9'] })).toEqual([0, 1000]);
    expect(scoped({ kind: 'products', ids: ['p-a'] })).toEqual([1000, 0]);
    expect(scoped({ kind: 'variants', ids: ['b'] })).toEqual([0, 1000]);
    expect(one(lines, [offer(percent(10), { conditions: { scope: { kind: 'products', ids: ['x'] } } })]).codes).toEqual(['not_in_basket']);
  });

  it('says why it does not hold', () => {
    const change = (more: Partial<Offer>) => one([line('a', 100)], [offer(percent(10), more)]).codes[0];
    expect(change({ startsAt: new Date(now.getTime() + 1) })).toBe('not_started');
    expect(change({ endsAt: now })).toBe('ended');
    expect(change({ left: 0 })).toBe('used_up');
    expect(change({ leftForShopper: 0 })).toBe('used_up_by_shopper');
    expect(change({ orderedBefore: true })).toBe('applied');
    expect(change({ orderedBefore: true, conditions: { ...whole, firstOrder: true } })).toBe('not_first_order');
    expect(change({ conditions: { ...whole, minQuantity: 2 } })).toBe('buy_more');
  });
});

describe('several offers', () => {
  it('of one group: the best applies, and the others are told which', () => {
    const [small, big] = [offer(off(0, 100)), offer(off(0, 300))];
    const { off: total, verdicts } = one([line('a', 1000)], [small, big]);
    expect(total).toBe(300);
    expect(verdicts.map(({ result }) => result)).toEqual([
      { code: 'outdone', by: big.key },
      { code: 'applied', amount: 300 },
    ]);
  });

  it('of several groups add up in their order, each on what is left', () => {
    const first = offer(percent(50), { stackingGroup: 'b', priority: 1 });
    const second = offer(percent(50), { stackingGroup: 'a', priority: 2 });
    const { applied, off: total } = one([line('a', 1000)], [second, first]);
    expect(total).toBe(750);
    expect(applied.map(({ amount }) => amount)).toEqual([500, 250]);
  });

  it('of the platform are split over the shops', () => {
    const lines = [line('a', 3333), line('b', 6667, 1, { merchantId: 'm2' })];
    const platform = offer(off(10_000, 1001), { merchantId: null, source: 'coupon', stackingGroup: 'platform' });
    const bill = quote(lines, new Map(), null, { offers: [platform], now, coupons: null });
    expect(bill.orders.map(({ discount }) => discount)).toEqual([334, 667]);
    expect(bill.discount).toBe(1001);
    expect(bill.coupons).toEqual([platform.key]);
  });

  it('are chosen together: a shop’s coupon that costs the platform’s its threshold stays', () => {
    const shop = offer(off(0, 1000), { source: 'coupon', stackingGroup: 'coupon' });
    const platform = offer(off(10_000, 5000), { merchantId: null, source: 'coupon', stackingGroup: 'platform' });
    expect([...chooseCoupons([basket([line('a', 10_500)])], [shop, platform], now)]).toEqual([platform.key]);
    expect(chooseCoupons([basket([line('a', 11_000)])], [shop, platform], now).size).toBe(2);
  });

  it('of which a shopper has not chosen are not used', () => {
    const coupon = offer(off(0, 100), { source: 'coupon' });
    const bill = quote([line('a', 1000)], new Map(), null, { offers: [coupon], now, coupons: [] });
    expect(bill.discount).toBe(0);
    expect(bill.verdicts.map(({ result }) => result.code)).toEqual(['not_chosen']);
  });
});
