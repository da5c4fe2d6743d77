import { z } from 'zod';

// Pages of a list that begin beside a row instead of at a number: as quick on the last page as on the first, and nothing is shown twice
// or left out when rows come and go.

export type SortType = 'number' | 'text' | 'time';
/** Where a page begins: what its neighbour's row is sorted by, and that row's id. */
export type Cursor = { readonly to: 'after' | 'before'; readonly value: string | number | Date; readonly id: string };
export type Page<R> = {
  readonly rows: readonly R[];
  /** What the address says for the page before, and after; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
};

const token = z.string().max(600).optional().catch(undefined);
/** The part of a list's address that says where a page begins. */
export const keysetInput = { after: token, before: token };
type Given = { readonly after?: string | undefined; readonly before?: string | undefined };

/** A row's place in a list, for the address. The order is named in it: in another order it means nothing. */
export const placeToken = (sort: string, value: string | number | Date, id: string): string =>
  [sort, id, value instanceof Date ? value.toISOString() : String(value)].join('~');

const number = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);
const time = z.iso.datetime().transform((text) => new Date(text));
// PostgreSQL can't hold NUL.
const plain = z.string().refine((text) => !text.includes('\0'));
const values = { number, time, text: plain } as const;

function readToken(sort: string, type: SortType, to: Cursor['to'], given: string): Cursor | null {
  const [named, id, ...rest] = given.split('~');
  const value = values[type].safeParse(rest.join('~'));
  return named === sort && z.uuid().safeParse(id).success && id !== undefined && value.success ? { to, value: value.data, id } : null;
}

/** The cursor of an address; null for the first page, and for what was not made for this order. */
export function readCursor(sort: string, type: SortType, { after, before }: Given): Cursor | null {
  if (after !== undefined) return readToken(sort, type, 'after', after);
  return before === undefined ? null : readToken(sort, type, 'before', before);
}

/**
 * A page of what was found from a cursor on: up to one row more than `size`, nearest to the cursor first, so that a page before is found
 * in reverse.
 */
export function turnPage<R>(found: readonly R[], size: number, cursor: Cursor | null, tokenOf: (row: R) => string): Page<R> {
  const more = found.length > size;
  const taken = found.slice(0, size);
  const back = cursor?.to === 'before';
  const rows = back ? taken.toReversed() : taken;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first !== undefined && (back ? more : cursor !== null) ? tokenOf(first) : null,
    after: last !== undefined && (back || more) ? tokenOf(last) : null,
  };
}
