import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { type Fen, fen, parseYuan } from '@/lib/shared/money';

/** A bill that can't be trusted. The message is a code, with what was met after a colon; messages/<language>/statements.json has words for it. */
export class UnreadableStatement extends Error {
  override readonly name = 'UnreadableStatement';
}

const refuse = (cause: string): never => {
  throw new UnreadableStatement(cause);
};

/** Bytes; a busy day has some hundred thousand lines of 300. */
const unzippedLimit = 96 * 1024 * 1024;
const filesLimit = 8;

/** What a name says: UTF-8 where the archive marks it so, else GBK, which the library has read byte by byte. */
const nameOf = (name: string): string => (/[^\p{ASCII}\u0080-\u00FF]/u.test(name) ? name : decode(Buffer.from(name, 'latin1'), 'gb18030'));

export type StatementFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The files of a ZIP, within limits that it can't talk its way around: an entry gets no more room than it declares.
 * @throws UnreadableStatement
 */
export function unzip(archive: Uint8Array): StatementFile[] {
  let room = unzippedLimit;
  let files = 0;
  try {
    const entries = unzipSync(archive, {
      filter({ originalSize }) {
        room -= originalSize;
        files += 1;
        return room >= 0 && files <= filesLimit ? true : refuse('too_large');
      },
    });
    return Object.entries(entries).map(([name, bytes]) => ({ name: nameOf(name), bytes }));
  } catch (error) {
    return error instanceof UnreadableStatement ? refuse(error.message) : refuse('not_a_zip');
  }
}

/** @throws UnreadableStatement when the bytes are no such text */
export function decode(bytes: Uint8Array, encoding: 'gb18030' | 'utf-8'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('not_text');
  }
}

/** Full-width brackets, spaces and units vary between versions of one file: 订单金额（元） is 订单金额(元). */
const plain = (header: string) => header.replaceAll('（', '(').replaceAll('）', ')').replaceAll(/\s/g, '');

export type Row<C extends string> = Readonly<Record<C, string>>;

/** Comma-separated lines; those that begin with # are comments. @throws UnreadableStatement */
export function readCsv(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 64 * 1024,
    });
  } catch {
    return refuse('not_a_table');
  }
}

/**
 * The lines below the first, by the names of their columns, each of which must be there once.
 * @throws UnreadableStatement
 */
export function readTable<C extends string>([head = [], ...rest]: readonly (readonly string[])[], columns: readonly C[]): Row<C>[] {
  const names = head.map(plain);
  const places = columns.map((column) => ({ column, at: names.indexOf(plain(column)) }));
  const missing = places.filter(({ at }) => at < 0 || names.lastIndexOf(names[at] ?? '') !== at);
  if (missing.length > 0) refuse(`unknown_columns: ${missing.map(({ column }) => column).join(', ')}`);
  const read = (cells: readonly string[]) =>
    Object.fromEntries(places.map(({ column, at }) => [column, (cells[at] ?? '').trim()] as const)) as Record<C, string>;
  return rest.map(read);
}

/** "12.30" or "-12.30" as fen. @throws UnreadableStatement */
export function readYuan(text: string): Fen {
  const amount = parseYuan(text.replace(/^-/, '')) ?? refuse('unreadable_amount');
  return fen(text.startsWith('-') ? 0 - amount : amount);
}

/** An id as it can be kept: some characters, none of them for control. @throws UnreadableStatement */
export const readId = (text: string): string => (/^[^\p{Cc}]{1,128}$/u.test(text) ? text : refuse('meaningless_line'));

/** A whole number. @throws UnreadableStatement */
export const readCount = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : refuse('unreadable_count'));
