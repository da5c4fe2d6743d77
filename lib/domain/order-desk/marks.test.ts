import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, nameMarks, phoneMarks } from './marks';

const shop = 'a0000000-0000-7000-8000-000000000000';
const has = (marks: readonly number[], asked: readonly number[]) => asked.length > 0 && asked.every((one) => marks.includes(one));

describe('the marks of an order', () => {
  it('hold every part of the name, however it is spaced and written, and the end of the phone', () => {
    const marks = marksOf(shop, { recipient: ' Lin 小满', phone: '13800138000' });
    for (const words of ['小', '小满', 'lin', 'LIN小', 'l']) expect(has(marks, nameMarks(shop, words)), words).toBe(true);
    for (const tail of ['8000', '138000', '13800138000']) expect(has(marks, phoneMarks(shop, tail) ?? []), tail).toBe(true);
    expect(has(marks, nameMarks(shop, '满小'))).toBe(false);
    expect(has(marks, phoneMarks(shop, '8001') ?? [])).toBe(false);
    expect(phoneMarks(shop, '800')).toBeNull();
    expect(nameMarks(shop, ' ')).toEqual([]);
  });

  it('are another shop’s others', () => {
    const other = shop.replace('a', 'b');
    expect(has(marksOf(other, { recipient: '林小满', phone: '13800138000' }), nameMarks(shop, '小满'))).toBe(false);
  });

  it('are whole numbers that PostgreSQL holds, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 20 }), (recipient, phone) => {
        const marks = marksOf(shop, { recipient, phone });
        expect(marks.every((one) => Number.isInteger(one) && Math.abs(one) <= 2 ** 31)).toBe(true);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });
});
