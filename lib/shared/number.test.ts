import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humanNumber, isHumanNumber, luhn, shanghaiDay } from './number';

describe('human numbers', () => {
  it('differ for different sequence values and pass their own check', () => {
    const at = new Date('2026-11-24T10:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_966 }), fc.integer({ min: 1, max: 9_999_999_966 }), (a, b) => {
        expect(isHumanNumber(humanNumber(at, a))).toBe(true);
        expect(humanNumber(at, a) === humanNumber(at, b)).toBe(a === b);
      }),
    );
  });

  it('begin with the day in Shanghai, where it is already tomorrow at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
    expect(humanNumber(new Date('2026-11-24T16:00:00Z'), 1).slice(0, 6)).toBe('261125');
  });

  it('notice a mistyped digit', () => {
    const number = humanNumber(new Date('2026-11-24T10:00:00Z'), 42);
    for (let i = 0; i < 16; i += 1) {
      const wrong = number.slice(0, i) + ((Number(number[i]) + 1) % 10) + number.slice(i + 1);
      expect(isHumanNumber(wrong)).toBe(false);
    }
    expect(luhn('7992739871')).toBe(3);
  });
});
