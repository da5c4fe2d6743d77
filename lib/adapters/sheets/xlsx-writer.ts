import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { SheetCell } from '@/lib/domain/files/sheets';

// A workbook with one sheet, as ECMA-376 (Office Open XML) has it. Text stands in its cell, so there is no table of all texts to keep, and
// as text: a spreadsheet runs none of it as a formula (quotePrefix), also when it is edited.

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};
const styles = { text: 1, head: 2 } as const;

/** What XML 1.0 can't hold is left out; what is markup in it is written as what it is. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const textCell = (text: string, style: number) =>
  text === '' ? '<c/>' : `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;

function cellXml(cell: SheetCell, style: number): string {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return textCell(typeof cell === 'string' ? cell : cell.digits, style);
}

const piece = 64 * 1024;

async function* sheetXml(rows: AsyncIterable<readonly SheetCell[]>): AsyncGenerator<string> {
  let text = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let style: number = styles.head;
  for await (const cells of rows) {
    text += `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;
    style = styles.text;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

/** The bytes of a workbook, in pieces, while its rows are read: the first of them is its head. */
export async function* workbookBytes(rows: AsyncIterable<readonly SheetCell[]>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    made.push(bytes);
  });
  const begin = (name: string) => {
    const part = new ZipDeflate(name, { level: 4 });
    zip.add(part);
    return part;
  };
  for (const [name, text] of Object.entries(parts)) begin(name).push(strToU8(xml + text), true);
  const sheet = begin('xl/worksheets/sheet1.xml');
  for await (const text of sheetXml(rows)) {
    sheet.push(strToU8(text));
    yield* made.splice(0);
  }
  sheet.push(new Uint8Array(), true);
  zip.end();
  yield* made.splice(0);
}
