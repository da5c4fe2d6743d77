import type { FileEntry } from '@zip.js/zip.js';
import type { OpenFile } from '@/lib/domain/files/file-store';
import type { SheetRow } from '@/lib/domain/files/sheets';
import { Refusal } from '@/lib/shared/refusal';
import { createStringTable, type StringTable } from './string-table';
import { openWorkbook, readXml, type XmlReader } from './workbook-file';

// The first sheet of a workbook (ECMA-376), row by row. Of a formula its value is read, which the spreadsheet has kept beside it.

const longestCell = 100_000;
const mostColumns = 500;

async function gather(part: FileEntry | undefined, open: XmlReader['open']): Promise<void> {
  if (part === undefined) throw new Refusal('FILE_UNREADABLE');
  for await (const _ of readXml(part, { open, text: () => undefined, close: () => undefined }));
}

/** Where the first sheet and the table of texts are. */
async function findParts(parts: ReadonlyMap<string, FileEntry>): Promise<{ sheet: FileEntry; strings: FileEntry | undefined }> {
  let first: string | undefined;
  await gather(parts.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'sheet') first ??= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
  });
  const targets = new Map<string, string>();
  let strings: string | undefined;
  await gather(parts.get('xl/_rels/workbook.xml.rels'), (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship') return;
    targets.set(Id, Target);
    if (Type.endsWith('/sharedStrings')) strings = Target;
  });
  const at = (target: string | undefined) =>
    target === undefined ? undefined : parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const sheet = at(targets.get(first ?? ''));
  if (sheet === undefined) throw new Refusal('FILE_UNREADABLE');
  return { sheet, strings: at(strings) };
}

/** Text that comes in parts, of which phonetic guides are none. */
function createText() {
  let text = '';
  return {
    add(part: string) {
      if (text.length + part.length > longestCell) throw new Refusal('FILE_TOO_LARGE', { mb: 0 });
      text += part;
    },
    take() {
      const whole = text;
      text = '';
      return whole;
    },
  };
}

async function readStrings(part: FileEntry | undefined, table: StringTable): Promise<void> {
  if (part === undefined) return;
  const text = createText();
  let [inside, guide] = [false, 0];
  const reader: XmlReader = {
    open(name) {
      if (name === 'rPh') guide += 1;
      inside = name === 't' && guide === 0;
    },
    text(given) {
      if (inside) text.add(given);
    },
    close(name) {
      inside = false;
      if (name === 'rPh') guide -= 1;
      if (name === 'si') table.add(text.take());
    },
  };
  for await (const _ of readXml(part, reader));
}

/** "C12" is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** A figure as people write it: a spreadsheet keeps 15 digits, its files have 17. */
export function figure(text: string): string {
  const value = Number(Number(text).toPrecision(15));
  return text.trim() === '' || !Number.isFinite(value) ? text : String(value);
}

function valueOf(type: string, text: string, table: StringTable): string {
  switch (type) {
    case 's':
      return table.get(Number(text)) ?? '';
    case 'b':
      return text === '1' ? 'true' : 'false';
    case 'inlineStr':
    case 'str':
    case 'e':
      return text;
    default:
      return figure(text);
  }
}

function createRows(table: StringTable): { readonly reader: XmlReader; readonly take: () => SheetRow[] } {
  let rows: SheetRow[] = [];
  let cells: string[] = [];
  const text = createText();
  let [row, column, type, inside] = [0, -1, '', false];
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        type = attributes['t'] ?? '';
      }
      inside = name === 'v' || name === 't';
    },
    text(given) {
      if (inside) text.add(given);
    },
    close(name) {
      inside = false;
      if (name === 'c') {
        const value = text.take();
        if (value === '' || column < 0 || column >= mostColumns) return;
        while (cells.length < column) cells.push('');
        cells[column] = valueOf(type, value, table);
      } else if (name === 'row' && cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    },
  };
  return {
    reader,
    take() {
      const done = rows;
      rows = [];
      return done;
    },
  };
}

/** Is it a workbook whose first sheet can be found? @throws Refusal FILE_UNREADABLE */
export async function inspectXlsx(file: OpenFile): Promise<{ readonly format: 'xlsx' }> {
  await findParts(await openWorkbook(file));
  return { format: 'xlsx' };
}

/** @throws Refusal FILE_UNREADABLE, FILE_TOO_LARGE */
export async function* xlsxRows(file: OpenFile): AsyncGenerator<SheetRow> {
  const { sheet, strings } = await findParts(await openWorkbook(file));
  const table = createStringTable();
  try {
    await readStrings(strings, table);
    const { reader, take } = createRows(table);
    for await (const _ of readXml(sheet, reader)) yield* take();
  } finally {
    table.close();
  }
}
