import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCases } from './draw-cases';
import { allowsStep, type CaseActor, type CaseFacts, deadlines, firstAllowed, stepNames, stepOf } from './transitions';
import { caseKinds, caseStates, isOpen } from './views';

const actors: readonly CaseActor[] = ['shopper', 'staff', 'operator', 'system'];
const facts: fc.Arbitrary<CaseFacts> = fc.record({
  state: fc.constantFrom(...caseStates),
  kind: fc.constantFrom(...caseKinds),
  sent: fc.boolean(),
});

describe('the steps of a case', () => {
  it('lead from a new case to its end by what the kinds need', () => {
    const may = (state: CaseFacts['state'], kind: CaseFacts['kind'], actor: CaseActor, sent = false) =>
      stepNames.filter((name) => allowsStep(name, { state, kind, sent }, actor));
    expect(may('requested', 'refund_only', 'staff')).toEqual(['approve_refund', 'offer', 'refuse']);
    expect(may('requested', 'exchange', 'staff')).toEqual(['approve_return', 'refuse']);
    expect(may('returning', 'return_refund', 'staff')).toEqual(['refuse', 'receive', 'receive_for_less', 'escalate_return']);
    expect(may('offered', 'return_refund', 'shopper', true)).toEqual(['accept_received', 'escalate']);
    expect(may('disputed', 'refund_only', 'operator')).toEqual(['decide_refund', 'decide_no']);
    expect(may('returning', 'return_refund', 'shopper')).toEqual([]);
    for (const state of ['done', 'closed'] as const) for (const actor of actors) expect(may(state, 'exchange', actor)).toEqual([]);
  });

  it('never end a case twice, never send goods for money only, never ask for goods that were sent, and never give money without the goods but by the platform or by default', () => {
    fc.assert(
      fc.property(
        facts,
        fc.array(fc.tuple(fc.constantFrom(...stepNames), fc.constantFrom(...actors)), { maxLength: 40 }),
        (kind, tries) => {
          let one: CaseFacts = { ...kind, state: 'requested', sent: false };
          let ended = 0;
          for (const [name, actor] of tries) {
            if (!allowsStep(name, one, actor)) continue;
            expect(isOpen(one.state)).toBe(true);
            const { to } = stepOf(name);
            if (to === 'to_return' || to === 'returning') expect(one.kind).not.toBe('refund_only');
            if (to === 'to_return') expect(one.sent).toBe(false);
            // By silence nobody loses goods and money.
            if (to === 'closed' && one.sent) expect(actor).toBe('operator');
            if (to === 'to_ship' || to === 'exchanging') expect(one.kind).toBe('exchange');
            const sent = one.sent || name === 'ship_back';
            const byRight = actor === 'operator' || actor === 'system';
            if (to === 'refunding' && one.kind === 'return_refund' && !byRight) expect(sent).toBe(true);
            one = { ...one, state: to, sent };
            if (!isOpen(to)) ended += 1;
          }
          expect(ended).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are drawn in docs/after-sale.md as they are (npm run docs)', () => {
    expect(readFileSync('docs/after-sale.md', 'utf8')).toBe(`${drawCases().trimEnd()}\n`);
  });

  it('every state that lasts has an end of its own, which the system may take', () => {
    for (const state of caseStates.filter(isOpen)) {
      if (state === 'disputed' || state === 'refunding') {
        expect(deadlines[state]).toBeUndefined();
        continue;
      }
      for (const kind of caseKinds) {
        const reached = stepNames.some((name) => stepOf(name).to === state && (stepOf(name).kinds ?? caseKinds).includes(kind));
        if (!reached && state !== 'requested') continue;
        for (const sent of [false, true]) {
          if (sent && (state === 'to_return' || kind === 'refund_only')) continue;
          expect(firstAllowed(deadlines[state]?.next ?? [], { state, kind, sent }, 'system'), `${state} ${kind}`).toBeDefined();
        }
      }
    }
  });
});
