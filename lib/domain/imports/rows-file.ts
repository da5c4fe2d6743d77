import { z } from 'zod';
import type { FileStore, OpenFile } from '@/lib/domain/files/file-store';
import type { SheetFormat, SheetReader } from '@/lib/domain/files/sheets';
import { Refusal } from '@/lib/shared/refusal';
import type { ImportField, Mapping } from './fields';
import { typedCell } from './parse-cell';
import { createSeen } from './seen';

// A file is read once, whatever it is, into lines of JSON: one for each row, with the cells that are read of it. These can be gone on with at any
// place, and tell of a row what only the whole file knows: that its SKU, or the rest of its product, stands elsewhere.

export const mostRows = 1_000_000;

const line = z.object({
  row: z.number(),
  cells: z.array(z.string()),
  /** Where the same SKU stands, and where other rows of the same product do. */
  twin: z.number().optional(),
  apart: z.number().optional(),
  /** The row has cells where the head has none. */
  wide: z.boolean().optional(),
});
export type FileRow = z.output<typeof line>;

type Source = { readonly format: SheetFormat; readonly mapping: Mapping; readonly columns: number };

async function* linesOf(
  sheets: SheetReader,
  file: OpenFile,
  { format, mapping, columns }: Source,
  counted: { rows: number },
): AsyncGenerator<string> {
  const read = mapping.flatMap((field, column) => (field === null ? [] : [{ field, column }]));
  const columnOf = (field: ImportField) => read.find((one) => one.field === field)?.column;
  const [skuAt, slugAt, titleAt] = [columnOf('sku'), columnOf('slug'), columnOf('title')];
  const cellAt = (cells: readonly string[], column: number | undefined) => (column === undefined ? '' : typedCell(cells[column] ?? ''));
  const [skus, products] = [createSeen(), createSeen()];
  let last = '';
  let head = true;
  for await (const { row, cells } of sheets.rows(file, format)) {
    if (head) {
      head = false;
      continue;
    }
    counted.rows += 1;
    if (counted.rows > mostRows) throw new Refusal('FILE_TOO_LONG', { max: mostRows });
    const sku = cellAt(cells, skuAt);
    const product = cellAt(cells, slugAt) || cellAt(cells, titleAt);
    const twin = sku === '' ? null : skus(sku, row);
    const apart = product === '' || product === last ? null : products(product, row);
    last = product;
    // A text file says how many cells a row has: more or fewer mean that it is broken there. A workbook leaves out what is empty.
    const wide = cells.slice(columns).some((cell) => cell !== '') || (format.format === 'csv' && cells.length < columns);
    const made: FileRow = {
      row,
      cells: read.map(({ column }) => cells[column] ?? ''),
      ...(twin === null ? {} : { twin }),
      ...(apart === null ? {} : { apart }),
      ...(wide ? { wide } : {}),
    };
    yield `${JSON.stringify(made)}\n`;
  }
}

const pieceLength = 64 * 1024;
async function* bytesOf(lines: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const one of lines) {
    text += one;
    if (text.length < pieceLength) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

/**
 * Reads the whole file into rows. @returns how many there are
 * @throws Refusal FILE_GONE, FILE_TOO_LONG, and what the reader throws
 */
export async function writeRows(
  files: FileStore,
  sheets: SheetReader,
  keys: { readonly from: string; readonly to: string },
  source: Source,
): Promise<number> {
  const file = await files.open(keys.from);
  if (file === null) throw new Refusal('FILE_GONE');
  const counted = { rows: 0 };
  try {
    await files.keep(keys.to, bytesOf(linesOf(sheets, file, source, counted)), Number.MAX_SAFE_INTEGER);
  } finally {
    await file.close();
  }
  return counted.rows;
}

/** Rows from there on, and where the next ones begin. */
export type RowBatch = { readonly rows: readonly FileRow[]; readonly end: number; readonly over: boolean };

const chunk = 1024 * 1024;
const newline = 10;

/** About so many rows, and as many more as the last product needs to be whole, up to four times of it. */
export async function readRows(
  files: FileStore,
  key: string,
  from: number,
  wanted: number,
  productOf: (row: FileRow) => string,
): Promise<RowBatch> {
  const file = await files.open(key);
  if (file === null) throw new Refusal('FILE_GONE');
  try {
    const rows: FileRow[] = [];
    let end = from;
    let rest = new Uint8Array();
    for (let at = from; at < file.size; at += chunk) {
      const read = await file.read(at, chunk);
      const bytes = new Uint8Array(rest.byteLength + read.byteLength);
      bytes.set(rest);
      bytes.set(read, rest.byteLength);
      let begin = 0;
      for (let stop = bytes.indexOf(newline); stop >= 0; stop = bytes.indexOf(newline, begin)) {
        const row = line.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(begin, stop))));
        const last = rows.at(-1);
        const whole = last !== undefined && (productOf(row) === '' || productOf(row) !== productOf(last));
        if ((rows.length >= wanted && whole) || rows.length >= wanted * 4) return { rows, end, over: false };
        rows.push(row);
        end += stop + 1 - begin;
        begin = stop + 1;
      }
      rest = bytes.subarray(begin);
    }
    return { rows, end, over: true };
  } finally {
    await file.close();
  }
}
