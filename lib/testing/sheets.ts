import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));

/** A workbook as spreadsheets write it: texts in a table of their own, figures as they are, empty cells left out. */
export function workbook(rows: readonly (readonly (string | number)[])[], more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const table: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, table.length);
    return table.push(text) - 1;
  };
  const cell = (value: string | number, at: string) =>
    value === '' ? '' : typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${numberOf(value)}</v></c>`;
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${columnName(column)}${row + 1}`)).join('')}</row>`,
  );
  const texts = () => table.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('');
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="${relation}"><sheets><sheet name="商品" sheetId="1" r:id="rId7"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId7" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts()}</sst>`),
    ...more,
  });
}
