import type { OpenFile } from '@/lib/domain/files/file-store';
import type { SheetReader } from '@/lib/domain/files/sheets';
import { Refusal } from '@/lib/shared/refusal';
import { readRows, type TypedLine } from './read-lines';
import { mostLines } from './views';

/** Bytes that a file with tracking numbers may have. */
export const mostShippingBytes = 5 * 1024 ** 2;

function fileOf(bytes: Uint8Array<ArrayBuffer>): OpenFile {
  return {
    size: bytes.byteLength,
    read: async (position, length) => bytes.slice(position, position + length),
    async *pieces(from = 0) {
      yield bytes.slice(from);
    },
    close: async () => undefined,
  };
}

async function gather(from: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of from) {
    size += piece.byteLength;
    if (size > mostShippingBytes) throw new Refusal('FILE_TOO_LARGE', { mb: mostShippingBytes / 1024 ** 2 });
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * The lines of a text file or of a workbook's first sheet.
 * @throws Refusal FILE_EMPTY, FILE_TOO_LARGE, FILE_TOO_LONG, FILE_UNREADABLE, FILE_ENCODING, FILE_BROKEN
 */
export async function readFile(sheets: SheetReader, from: AsyncIterable<Uint8Array>): Promise<TypedLine[]> {
  const bytes = await gather(from);
  if (bytes.byteLength === 0) throw new Refusal('FILE_EMPTY');
  const file = fileOf(bytes);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of sheets.rows(file, await sheets.inspect(file))) {
    // One more may be the names of the columns.
    if (rows.length > mostLines) throw new Refusal('FILE_TOO_LONG', { max: mostLines });
    rows.push(cells.map((cell) => cell.replaceAll('\0', '').toWellFormed()));
  }
  return readRows(rows);
}
