import { z } from 'zod';
import type { OpenFile } from '@/lib/domain/files/file-store';
import type { SheetCell, SheetWriter } from '@/lib/domain/files/sheets';
import { workbookBytes } from './xlsx-writer';

const row = z.array(z.union([z.string(), z.number(), z.object({ digits: z.string() })]));

/** Lines of JSON as rows. */
async function* rowsOf(file: OpenFile): AsyncGenerator<readonly SheetCell[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of file.pieces()) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield row.parse(JSON.parse(line));
  }
}

export const sheetWriter: SheetWriter = {
  async keepWorkbook(files, { from, to }) {
    const file = await files.open(from);
    if (file === null) throw new Error(`the rows of ${to} are gone`);
    try {
      const kept = await files.keep(to, workbookBytes(rowsOf(file)), Number.MAX_SAFE_INTEGER);
      return kept?.bytes ?? 0;
    } finally {
      await file.close();
    }
  },
};
