import { describe, expect, it } from 'vitest';
import { draftOfToken, payToken } from './pay-token';

const secret = 'k'.repeat(40);
const draftId = '0199f1a2-3b4c-7d5e-8f60-718293a4b5c6';
const token = payToken(secret, draftId);

describe('a payment link', () => {
  it('names its draft, in letters that an address takes', () => {
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(draftOfToken(secret, token)).toBe(draftId);
  });

  it.each([
    ['of another secret', payToken('x'.repeat(40), draftId)],
    ['of another draft', payToken(secret, '0199f1a2-3b4c-7d5e-8f60-718293a4b5c7').slice(0, 22) + token.slice(22)],
    ['cut', token.slice(1)],
    ['longer', `${token}A`],
    ['none', ''],
    ['with a letter changed', `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`],
  ])('is nothing when it is %s', (_, given) => expect(draftOfToken(secret, given)).toBeNull());
});
