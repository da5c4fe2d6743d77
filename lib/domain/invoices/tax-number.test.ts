import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCode, isTaxNumber } from './tax-number';

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('tax numbers', () => {
  // Codes that stand in public registers and in the standard.
  it.each(['91350100M000100Y43', '91110000600037341L', '91330100799655058B'])('knows %s', (code) => expect(isTaxNumber(code)).toBe(true));

  it('finds every single wrong character of a credit code', () => {
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...letters.split('')), (place, letter) => {
        const code = '91350100M000100Y43';
        const wrong = code.slice(0, place) + letter + code.slice(place + 1);
        expect(isCreditCode(wrong)).toBe(wrong === code);
      }),
    );
  });

  it('takes old numbers of 15 digits and 20 characters, and nothing else', () => {
    expect(isTaxNumber('110108123456789')).toBe(true);
    expect(isTaxNumber('11010819850101123401')).toBe(true);
    for (const wrong of ['', '91350100M000100Y4', '91350100m000100y43', '91350100M000100Y44', '91350100I000100Y43'])
      expect(isTaxNumber(wrong)).toBe(false);
  });
});
