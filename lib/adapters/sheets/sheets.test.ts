import { strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { OpenFile } from '@/lib/domain/files/file-store';
import { workbook } from '@/lib/testing/sheets';
import { sheetReader } from './sheet-reader';
import { createStringTable } from './string-table';
import { workbookBytes } from './xlsx-writer';

function fileOf(given: Uint8Array): OpenFile {
  const bytes = new Uint8Array(given);
  return {
    size: bytes.byteLength,
    read: async (position, length) => bytes.slice(position, position + length),
    async *pieces(from = 0) {
      for (let at = from; at < bytes.byteLength; at += 1000) yield bytes.slice(at, at + 1000);
    },
    close: async () => undefined,
  };
}
async function read(bytes: Uint8Array) {
  const file = fileOf(bytes);
  const format = await sheetReader.inspect(file);
  const rows = [];
  for await (const { row, cells } of sheetReader.rows(file, format)) rows.push([row, ...cells]);
  return { format, rows };
}
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: { code?: string; params?: object }) => [error.code, error.params],
  );
async function written(rows: readonly (readonly (string | number | { digits: string })[])[]): Promise<Uint8Array> {
  const pieces = [];
  for await (const piece of workbookBytes(
    (async function* () {
      yield* rows;
    })(),
  ))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a text file', () => {
  it.each([
    ['utf-8', '\uFEFFSKU,价格\r\nA-1,"1,299.00"\r\n', Buffer.from('\uFEFFSKU,价格\r\nA-1,"1,299.00"\r\n')],
    ['gb18030', '', iconv.encode('SKU,价格\r\nA-1,"1,299.00"\r\n', 'gbk')],
    ['utf-16le', '', iconv.encode('SKU\t价格\r\nA-1\t1,299.00\r\n', 'utf-16le', { addBOM: true })],
    ['utf-8', '', Buffer.from('SKU;价格\nA-1;1,299.00\n')],
  ])('in %s is read', async (encoding, _text, bytes) => {
    const { format, rows } = await read(bytes);
    expect(format).toMatchObject({ encoding });
    expect(rows).toEqual([
      [1, 'SKU', '价格'],
      [2, 'A-1', '1,299.00'],
    ]);
  });

  it('keeps the numbers of its rows, and what is quoted in them', async () => {
    expect((await read(Buffer.from('a,b\n\n"x\ny","say ""hi"""\n,\n1'))).rows).toEqual([
      [1, 'a', 'b'],
      [3, 'x\ny', 'say "hi"'],
      [5, '1'],
    ]);
  });

  it('is refused when it is broken off, too wide, in no known encoding, or no text', async () => {
    expect(await refusal(Buffer.from('a,b\n1,2\n3,"half a cell'))).toEqual(['FILE_BROKEN', { row: 3 }]);
    expect(await refusal(Buffer.from(`a,b\n1,"${'x'.repeat(1_100_000)}"\n`))).toEqual(['FILE_BROKEN', { row: 2 }]);
    expect(await refusal(Buffer.from(`a${','.repeat(600)}\n`))).toEqual(['FILE_BROKEN', { row: 1 }]);
    expect(await refusal(iconv.encode('name,price\ncafé\n', 'latin1'))).toEqual(['FILE_ENCODING', {}]);
    expect(await refusal(Buffer.from([0x25, 0x50, 0, 0, 1, 2, 3]))).toEqual(['FILE_UNREADABLE', {}]);
  });
});

describe('a workbook', () => {
  it('is read as it was written, row by row', async () => {
    const cells = [
      ['SKU', '标题', '价格'],
      ['A-1', '=HYPERLINK("http://x") <&> \n第二行', 29.9],
      [{ digits: '00690' }, '', 5],
    ];
    expect((await read(await written(cells))).rows).toEqual([
      [1, 'SKU', '标题', '价格'],
      [2, 'A-1', '=HYPERLINK("http://x") <&> \n第二行', '29.9'],
      [3, '00690', '', '5'],
    ]);
  });

  it('is read as spreadsheets write it: texts from their table, figures with the digits that they have', async () => {
    const { rows } = await read(
      workbook([
        ['SKU', '价格', ''],
        ['杯 & 碟', 29.899999999999999, 'x'],
        [6901234567890, 59.699999999999996],
      ]),
    );
    expect(rows).toEqual([
      [1, 'SKU', '价格'],
      [2, '杯 & 碟', '29.9', 'x'],
      [3, '6901234567890', '59.7'],
    ]);
  });

  it('says the value of a formula, never the formula', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>';
    expect((await read(workbook([], { 'xl/worksheets/sheet1.xml': strToU8(sheet) }))).rows).toEqual([[1, 'ab', '2', '#DIV/0!']]);
  });

  it('is refused when it is broken off, no workbook, or unfolds into too much', async () => {
    const whole = workbook([['a'], ['b']]);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toEqual(['FILE_UNREADABLE', {}]);
    expect(await refusal(workbook([['a']], { 'xl/workbook.xml': strToU8('<workbook/>') }))).toEqual(['FILE_UNREADABLE', {}]);
    const bomb = workbook([], { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row>${' '.repeat(150_000_000)}`) });
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toMatchObject(['FILE_TOO_LARGE', {}]);
    const text = workbook([], {
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(200_000)}</v></c></row>`),
    });
    expect(await refusal(text)).toMatchObject(['FILE_TOO_LARGE', {}]);
    const tag = workbook([], { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData a="${'x'.repeat(20_000_000)}`) });
    expect(await refusal(tag)).toEqual(['FILE_UNREADABLE', {}]);
    const laughs =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect((await read(workbook([], { 'xl/worksheets/sheet1.xml': strToU8(laughs) }))).rows).toEqual([[1, '&b;']]);
  }, 60_000);
});

it('finds any of many texts that are kept in a file', () => {
  const table = createStringTable();
  for (let index = 0; index < 100_000; index += 1) table.add(`文本 ${index}`);
  expect([0, 99_999, 5, 50_000, 49_999].map((index) => table.get(index))).toEqual([
    '文本 0',
    '文本 99999',
    '文本 5',
    '文本 50000',
    '文本 49999',
  ]);
  expect(table.get(100_000)).toBeUndefined();
  expect(table.get(Number.NaN)).toBeUndefined();
  table.close();
});
