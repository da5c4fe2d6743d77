import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, csvText } from './csv';

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+86 138', `"'+86 138"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['-5.20', '"-5.20"'],
    ['青瓷杯, 大', '"青瓷杯, 大"'],
    [12, '12'],
    [{ digits: '26112512345678901' }, '"\t26112512345678901"'],
  ])('%j is written as %j', (value, written) => expect(csvCell(value)).toBe(written));

  it('is read back as it was before it was made plain', () => {
    const text = fc.string().filter((given) => !given.includes('"'));
    fc.assert(
      fc.property(text, (given) => {
        expect(csvText(csvCell(given).slice(1, -1))).toBe(given);
      }),
    );
    for (const given of ["'=1", "''+x", "'quoted'", '=1', '-5']) expect(csvText(csvCell(given).slice(1, -1))).toBe(given);
  });

  it('is read back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
        const line = csvLine(cells);
        const read = [...line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
        expect(read.map((cell) => (cells.includes(cell) ? cell : cell.replace(/^'/, '')))).toEqual(cells);
        for (const cell of read) expect(cell).not.toMatch(/^[=@+\t\r]/);
      }),
    );
  });
});
