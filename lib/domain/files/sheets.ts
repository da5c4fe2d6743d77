import type { CsvValue } from '@/lib/shared/csv';
import type { FileStore } from './file-store';

/** A cell as it is written: text, a figure, or digits that are no figure. */
export type SheetCell = CsvValue;
export type SheetWriter = {
  /** Makes a workbook of a file of rows, each a line of JSON, the first of them the names of the columns. @returns its size in bytes */
  keepWorkbook(files: FileStore, keys: { readonly from: string; readonly to: string }): Promise<number>;
};
