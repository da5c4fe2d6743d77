/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^'*[=+\-@\t\r]/;

/** `digits`: more of them than a spreadsheet keeps of a number, so it is to be read as text. */
export type CsvValue = string | number | { readonly digits: string };

/** One cell: quoted, and a formula made plain text by an apostrophe. Figures are left as they are. */
export function csvCell(value: CsvValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return `"\t${value.digits.replaceAll(/\D/g, '')}"`;
  const plain = formula.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** A line of RFC 4180. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A file begins with it, so that spreadsheets read UTF-8. */
export const csvStart = '\uFEFF';

/** A cell as it was before `csvCell`: without the apostrophe that keeps it from being run. */
export const csvText = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
