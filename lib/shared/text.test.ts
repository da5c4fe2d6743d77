import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredText, text } from './text';

describe('text', () => {
  it('keeps what people write and drops what a database cannot hold', () => {
    expect(text(40).parse('  青瓷\u0000 茶壶\n两行\u001b[31m \ud800')).toBe('青瓷 茶壶\n两行[31m �');
    expect(text(3).safeParse('four').success).toBe(false);
    expect(requiredText(9).safeParse(' \u0000 ').success).toBe(false);
  });

  it('is the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const once = text(200).parse(given);
        expect(text(200).parse(once)).toBe(once);
        expect(once.includes('\u0000')).toBe(false);
      }),
    );
  });
});
