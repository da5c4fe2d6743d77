import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { OpenFile } from '@/lib/domain/files/file-store';
import type { SheetFormat, SheetRow } from '@/lib/domain/files/sheets';
import { csvText } from '@/lib/shared/csv';
import { Refusal } from '@/lib/shared/refusal';

export type CsvFormat = Extract<SheetFormat, { readonly format: 'csv' }>;

/** A row's text, in characters. */
const longestRow = 1_000_000;
const mostColumns = 500;

/** Text of a file; bytes that are none of the encoding's are refused. */
async function* textOf(file: OpenFile, encoding: CsvFormat['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of file.pieces()) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new Refusal('FILE_ENCODING') : error;
  }
}

async function fits(file: OpenFile, encoding: CsvFormat['encoding']): Promise<boolean> {
  try {
    for await (const text of textOf(file, encoding)) {
      if (text.includes('\0')) throw new Refusal('FILE_UNREADABLE');
      // Bytes of another encoding fall where Chinese has nothing.
      if (encoding === 'gb18030' && /[\u0080-\u009F\uE000-\uF8FF\uFFFD]/.test(text)) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'FILE_ENCODING') return false;
    throw error;
  }
}

/** What stands between the cells, as the first line has it most often. */
async function delimiterOf(file: OpenFile, encoding: CsvFormat['encoding']): Promise<string> {
  const head =
    new TextDecoder(encoding)
      .decode(await file.read(0, 64 * 1024))
      .replaceAll(/"[^"]*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string) => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** @throws Refusal FILE_ENCODING, FILE_UNREADABLE */
export async function inspectCsv(file: OpenFile): Promise<CsvFormat> {
  const [first = 0, second = 0] = await file.read(0, 2);
  const encodings = first === 0xff && second === 0xfe ? (['utf-16le'] as const) : (['utf-8', 'gb18030'] as const);
  for (const encoding of encodings)
    if (await fits(file, encoding)) return { format: 'csv', encoding, delimiter: await delimiterOf(file, encoding) };
  throw new Refusal('FILE_ENCODING');
}

/** @throws Refusal FILE_ENCODING, FILE_BROKEN with the row, FILE_TOO_LARGE */
export async function* csvRows(file: OpenFile, { encoding, delimiter }: CsvFormat): AsyncGenerator<SheetRow> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, max_record_size: longestRow });
  // What goes wrong on the way is thrown by the parser's own iteration.
  const feeding = pipeline(Readable.from(textOf(file, encoding)), parser).catch(() => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length > mostColumns) throw new Refusal('FILE_BROKEN', { row });
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells: cells.map(csvText) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What was read before it may not have been taken yet.
    throw new Refusal('FILE_BROKEN', { row: typeof error['records'] === 'number' ? error['records'] + 1 : row + 1 });
  } finally {
    parser.destroy();
    await feeding;
  }
}
