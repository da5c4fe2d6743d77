import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, placeToken, readCursor, turnPage } from './keyset';

type Row = { readonly value: number; readonly id: string };

const ids = fc.uuid();
const some = fc.uniqueArray(fc.record({ value: fc.integer({ min: 0, max: 5 }), id: ids }), { selector: ({ id }) => id, maxLength: 40 });
const compare = (a: Row, b: Row) => a.value - b.value || (a.id < b.id ? -1 : 1);

/** What a database finds from a cursor on. */
function find(rows: readonly Row[], cursor: Cursor | null, most: number): Row[] {
  const sorted = rows.toSorted(compare);
  if (cursor === null) return sorted.slice(0, most);
  const place = { value: Number(cursor.value), id: cursor.id };
  const beyond = sorted.filter((row) => (cursor.to === 'after' ? compare(row, place) > 0 : compare(row, place) < 0) && row.id !== place.id);
  return (cursor.to === 'after' ? beyond : beyond.toReversed()).slice(0, most);
}
const read = (rows: readonly Row[], size: number, cursor: Cursor | null) =>
  turnPage(find(rows, cursor, size + 1), size, cursor, ({ value, id }) => placeToken('price', value, id));

describe('pages beside a row', () => {
  it('show every row once on the way down, and the same pages on the way up', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const pages = [read(rows, size, null)];
        for (let next = pages.at(-1)?.after ?? null; next !== null; next = pages.at(-1)?.after ?? null)
          pages.push(read(rows, size, readCursor('price', 'number', { after: next })));
        expect(pages.flatMap((page) => page.rows)).toEqual(rows.toSorted(compare));
        expect(pages[0]?.before).toBeNull();
        for (const [index, page] of pages.entries()) {
          if (page.before === null) continue;
          expect(read(rows, size, readCursor('price', 'number', { before: page.before })).rows).toEqual(pages[index - 1]?.rows);
        }
      }),
    );
  });

  it('begin at any value', () => {
    const id = '0190e6a0-0000-7000-8000-000000000000';
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\0')),
        (title) => {
          expect(readCursor('title', 'text', { after: placeToken('title', title, id) })).toEqual({ to: 'after', value: title, id });
        },
      ),
    );
    const at = new Date('2026-11-25T03:04:05.678Z');
    expect(readCursor('updated', 'time', { before: placeToken('updated', at, id) })).toEqual({ to: 'before', value: at, id });
  });

  it('are the first one where the address says what can not be', () => {
    const id = '0190e6a0-0000-7000-8000-000000000000';
    for (const after of [
      '',
      '~~',
      'price',
      `price~${id}`,
      `price~${id}~`,
      `price~${id}~x`,
      `stock~${id}~1`,
      `price~1~1`,
      `price~${id}~1.5`,
    ])
      expect(readCursor('price', 'number', { after }), after).toBeNull();
    expect(readCursor('title', 'text', { after: `title~${id}~a\0b` })).toBeNull();
    expect(readCursor('updated', 'time', { after: `updated~${id}~yesterday` })).toBeNull();
  });
});
