import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sum } from '@/lib/shared/money';
import {
  cancellable,
  keeps,
  refundable,
  type RefundableLine,
  type RefundableOrder,
  type RefundWish,
  type SplitLine,
  splitRefund,
  type StandingRefund,
} from './refundable';

const line = (change: Partial<RefundableLine> & { id: string }): RefundableLine => ({
  quantity: 3,
  payableShare: fen(10_000),
  shippedQuantity: 0,
  cancelledQuantity: 0,
  refundedQuantity: 0,
  refundedAmount: fen(0),
  ...change,
});
const order = (lines: readonly RefundableLine[], change: Partial<RefundableOrder> = {}): RefundableOrder => ({
  freight: fen(800),
  refundedFreight: fen(0),
  lines,
  refunds: [],
  ...change,
});
const wish = (kind: RefundWish['kind'], lines: Record<string, number>, merchantFault = false): RefundWish => ({
  kind,
  merchantFault,
  lines: Object.entries(lines).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
});

describe('what can be refunded', () => {
  it('is each line’s share, and the freight when the whole order is cancelled before it ships', () => {
    const two = order([line({ id: 'a' }), line({ id: 'b', quantity: 1, payableShare: fen(999) })]);
    expect(refundable(two, wish('cancel', { a: 3, b: 1 }))).toMatchObject({ freight: 800, max: 11_799 });
    expect(refundable(two, wish('cancel', { a: 1 }))).toMatchObject({ freight: 0, max: 3333 });
    const last = order([line({ id: 'a', cancelledQuantity: 3 }), line({ id: 'b', quantity: 1, payableShare: fen(999) })]);
    expect(refundable(last, wish('cancel', { b: 1 }))).toMatchObject({ freight: 800, max: 1799 });
  });

  it('takes the freight along by worth when the shop is at fault, and not otherwise', () => {
    const shipped = order([line({ id: 'a', shippedQuantity: 3 }), line({ id: 'b', shippedQuantity: 3 })]);
    expect(refundable(shipped, wish('after_sale', { a: 3 }, true))).toMatchObject({ freight: 400, max: 10_400 });
    expect(refundable(shipped, wish('after_sale', { a: 3 }))).toMatchObject({ freight: 0, max: 10_000 });
  });

  it('knows no more pieces than there are, no line twice and none of another order', () => {
    const shipped = order([line({ id: 'a', shippedQuantity: 2 })]);
    expect(refundable(shipped, wish('after_sale', { a: 3 }))).toBeNull();
    expect(refundable(shipped, wish('cancel', { a: 2 }))).toBeNull();
    expect(refundable(shipped, wish('after_sale', { b: 1 }))).toBeNull();
    expect(refundable(shipped, wish('after_sale', { a: 0 }))).toBeNull();
    const twice = { ...wish('after_sale', {}), lines: [1, 1].map((quantity) => ({ orderLineId: 'a', quantity })) };
    expect(refundable(shipped, twice)).toBeNull();
  });

  it('leaves nothing of a line when all its pieces and all their money are back', () => {
    const shipped = line({ id: 'a', shippedQuantity: 2 });
    expect(keeps(shipped, 2)).toBe(true);
    expect(keeps(shipped, 3)).toBe(false);
    expect(keeps({ ...shipped, refundedQuantity: 2, refundedAmount: fen(6666) }, 1)).toBe(false);
    expect(keeps({ ...shipped, refundedQuantity: 2, refundedAmount: fen(500) }, 1)).toBe(true);
    expect(keeps({ ...shipped, cancelledQuantity: 1, refundedQuantity: 2, refundedAmount: fen(9999) })).toBe(true);
    expect(keeps({ ...shipped, cancelledQuantity: 1, refundedQuantity: 2, refundedAmount: fen(10_000) })).toBe(false);
  });

  it('gives nothing for what cost nothing', () => {
    const gift = order([line({ id: 'a', payableShare: fen(0), shippedQuantity: 3 })], { freight: fen(0) });
    expect(refundable(gift, wish('after_sale', { a: 1 }, true))).toMatchObject({ max: 0 });
  });
});

type Step = { readonly line: number; readonly pieces: number; readonly fault: boolean; readonly offer: number; readonly undo: number };
const step: fc.Arbitrary<Step> = fc.record({
  line: fc.nat(3),
  pieces: fc.integer({ min: 1, max: 4 }),
  fault: fc.boolean(),
  /** hundredths of the proposal; mostly all of it */
  offer: fc.oneof(fc.constant(100), fc.nat(100)),
  undo: fc.nat(9),
});
const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), payableShare: fc.nat(20_000), shipped: fc.nat(9) }), {
  minLength: 1,
  maxLength: 4,
});

type Given = Omit<StandingRefund, 'lines'> & {
  readonly kind: RefundWish['kind'];
  readonly amount: number;
  readonly lines: readonly SplitLine[];
};

/** The order with its refunds, as the database would have it. */
function standing(base: readonly RefundableLine[], freight: number, refunds: readonly Given[]): RefundableOrder {
  const pieces = (id: string, kind: RefundWish['kind']) =>
    refunds.filter((one) => one.kind === kind).reduce((all, one) => all + (one.lines.find((l) => l.orderLineId === id)?.quantity ?? 0), 0);
  return {
    freight: fen(freight),
    refundedFreight: sum(refunds.map(({ freightAmount }) => freightAmount)),
    refunds,
    lines: base.map((one) => ({
      ...one,
      cancelledQuantity: pieces(one.id, 'cancel'),
      refundedQuantity: pieces(one.id, 'after_sale'),
      refundedAmount: sum(
        refunds.flatMap((refund) => refund.lines.filter(({ orderLineId }) => orderLineId === one.id).map(({ amount }) => amount)),
      ),
    })),
  };
}

describe('any sequence of refunds', () => {
  it('never gives more than was paid, and all pieces at their worth give all of it, to the fen', () => {
    fc.assert(
      fc.property(lines, fc.nat(3000), fc.array(step, { maxLength: 30 }), (drawn, freight, steps) => {
        const base = drawn.map(({ shipped, ...one }, index) =>
          line({ ...one, id: String(index), payableShare: fen(one.payableShare), shippedQuantity: Math.min(shipped, one.quantity) }),
        );
        const paid = sum([freight, ...base.map(({ payableShare }) => payableShare)]);
        let refunds: Given[] = [];
        const give = (asked: RefundWish, offer: number): boolean => {
          const proposal = refundable(standing(base, freight, refunds), asked);
          if (proposal === null) return false;
          const amount = fen(Math.floor((proposal.max * offer) / 100));
          const split = splitRefund(proposal, amount);
          expect(sum([...split.lines.map((one) => one.amount), split.freight])).toBe(amount);
          for (const one of split.lines) expect(one.amount).toBeLessThanOrEqual(one.share);
          refunds = [
            ...refunds,
            { kind: asked.kind, merchantFault: asked.merchantFault, freightAmount: split.freight, lines: split.lines, amount },
          ];
          return true;
        };
        for (const { line: at, pieces, fault, offer, undo } of steps) {
          const id = String(at % base.length);
          if (!give(wish('after_sale', { [id]: pieces }, fault), offer)) give(wish('cancel', { [id]: pieces }), offer);
          // An approver may say no: what was claimed is free again.
          if (undo === 0) refunds = refunds.toSpliced(0, 1);
          expect(sum(refunds.map(({ amount }) => amount))).toBeLessThanOrEqual(paid);
          for (const one of base) {
            const shares = refunds.flatMap((refund) => refund.lines.filter(({ orderLineId }) => orderLineId === one.id));
            expect(sum(shares.map(({ share }) => share))).toBeLessThanOrEqual(one.payableShare);
          }
        }
        const rest = standing(base, freight, refunds);
        for (const one of rest.lines) {
          give(wish('cancel', { [one.id]: cancellable(one) }), 100);
          give(wish('after_sale', { [one.id]: one.shippedQuantity - one.refundedQuantity }), 100);
        }
        const after = standing(base, freight, refunds);
        for (const one of after.lines) expect(keeps(one)).toBe(one.refundedAmount < one.payableShare);
        for (const one of base) {
          const all = refunds.flatMap((refund) => refund.lines.filter(({ orderLineId }) => orderLineId === one.id));
          expect(sum(all.map(({ share }) => share))).toBe(one.payableShare);
        }
      }),
      { numRuns: 500 },
    );
  });
});
