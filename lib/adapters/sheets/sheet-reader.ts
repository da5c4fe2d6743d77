import type { SheetReader } from '@/lib/domain/files/sheets';
import { csvRows, inspectCsv } from './csv-reader';
import { inspectXlsx, xlsxRows } from './xlsx-reader';

/** The first bytes of an archive, as a workbook is one. */
const archive = [0x50, 0x4b, 0x03, 0x04];

export const sheetReader: SheetReader = {
  async inspect(file) {
    const head = await file.read(0, archive.length);
    return archive.every((byte, at) => head[at] === byte) ? inspectXlsx(file) : inspectCsv(file);
  },
  rows: (file, format) => (format.format === 'xlsx' ? xlsxRows(file) : csvRows(file, format)),
};
