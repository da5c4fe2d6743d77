import type { CsvValue } from '@/lib/shared/csv';
import type { FileStore, OpenFile } from './file-store';

/** A cell as it is written: text, a figure, or digits that are no figure. */
export type SheetCell = CsvValue;
/** A row as it is read; `row` is counted as spreadsheets do, from 1. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

export type SheetFormat =
  | { readonly format: 'csv'; readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030'; readonly delimiter: string }
  | { readonly format: 'xlsx' };

export type SheetReader = {
  /**
   * Tells by its bytes what a file is.
   * @throws Refusal FILE_UNREADABLE, FILE_ENCODING
   */
  inspect(file: OpenFile): Promise<SheetFormat>;
  /**
   * The rows of a text file, or of a workbook's first sheet, one after the other: never more than a few of them are in memory. Rows that
   * hold nothing are left out.
   * @throws Refusal FILE_UNREADABLE, FILE_BROKEN with the row, FILE_TOO_LARGE when it unfolds into too much
   */
  rows(file: OpenFile, format: SheetFormat): AsyncGenerator<SheetRow>;
};

export type SheetWriter = {
  /** Makes a workbook of a file of rows, each a line of JSON, the first of them the names of the columns. @returns its size in bytes */
  keepWorkbook(files: FileStore, keys: { readonly from: string; readonly to: string }): Promise<number>;
};
