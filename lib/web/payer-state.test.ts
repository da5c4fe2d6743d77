import { describe, expect, it } from 'vitest';
import { groupOfState, payerState } from './payer-state';

const secret = 'k'.repeat(40);
const asking = { sessionId: 'one', groupNumber: '25112512345678908' };
const now = new Date('2026-11-25T12:00:00Z');
const state = payerState(secret, asking, now);

describe('the state that a browser brings back', () => {
  it('is short, letters and digits alone, as WeChat takes it, and names the payment', () => {
    expect(state).toMatch(/^[0-9A-Za-z]{1,128}$/);
    expect(groupOfState(secret, state, 'one', now)).toBe(asking.groupNumber);
    expect(groupOfState(secret, state, 'one', new Date(now.getTime() + 599_000))).toBe(asking.groupNumber);
  });

  it.each([
    ['another browser’s', state, 'two', now],
    ['too old', state, 'one', new Date(now.getTime() + 601_000)],
    ['for another payment', state.replace('251125', '251126'), 'one', now],
    ['made to last', state.replace(/T\d/, 'T9'), 'one', now],
    ['not ours', payerState('x'.repeat(40), asking, now), 'one', now],
    ['none', '', 'one', now],
    ['a word', 'state', 'one', now],
  ])('is nothing when it is %s', (_, given, sessionId, at) => {
    expect(groupOfState(secret, given, sessionId, at)).toBeNull();
  });
});
