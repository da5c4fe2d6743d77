import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toYuan } from '@/lib/shared/money';
import { exportFields } from '@/lib/domain/exports/export-sheet';
import { guessMapping, headersOf } from './guess-mapping';
import { parseFlag, parseMoney, parsePieces, parseSpecs, parseStatus, parseWeight, writeSpecs } from './parse-cell';
import { parseRow } from './parse-row';
import { plainFields } from './fields';
import { createSeen } from './seen';
import { fieldWords } from './words';

const hangzhou = { id: '01900000-0000-7000-8000-000000000001', name: '杭州仓', nameEn: 'Hangzhou' };
const warehouses = [hangzhou, { id: '01900000-0000-7000-8000-000000000002', name: '成都仓', nameEn: 'Chengdu' }];

describe('money', () => {
  it.each([
    ['29.90', 2990],
    ['29.9', 2990],
    ['¥1,299.5', 129_950],
    ['１２．５０元', 1250],
    ['CNY 3', 300],
    ['12.5000', 1250],
    ['7.', 700],
  ])('%s is %i fen', (cell, fen) => expect(parseMoney(cell)).toBe(fen));
  it.each(['', '0', '-1', '1.005', '12,34', '1e3', '二十', '99999999999'])('%s is none', (cell) => expect(parseMoney(cell)).toBeNull());
  it('is read back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (fen) => {
        expect(parseMoney(toYuan(fen))).toBe(fen);
      }),
    );
  });
});

it.each([
  ['300', 300],
  ['300 g', 300],
  ['0.3kg', 300],
  ['1.5 千克', 1500],
  ['0.0005kg', null],
  ['1.5', null],
  ['heavy', null],
])('a weight of %s is %s grams', (cell, grams) => expect(parseWeight(cell)).toBe(grams));

it('reads pieces, states and answers in both languages', () => {
  expect([parsePieces('1,200'), parsePieces('12.0'), parsePieces('-1'), parsePieces('1.5'), parsePieces('2000000')]).toEqual([
    1200,
    12,
    null,
    null,
    null,
  ]);
  expect(['上架', 'Live', '草稿', 'archived', '?'].map(parseStatus)).toEqual(['live', 'live', 'draft', 'archived', null]);
  expect(['是', 'no', 'TRUE', 'maybe'].map(parseFlag)).toEqual([true, false, true, null]);
});

it('reads back the facts of a product, whatever signs are in them', () => {
  const part = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n]/.test(text));
  const spec = fc.record({ name: part, nameEn: part, value: part, valueEn: part });
  fc.assert(
    fc.property(fc.array(spec, { maxLength: 5 }), (specs) => {
      expect(parseSpecs(writeSpecs(specs))).toEqual(specs);
    }),
  );
  expect(parseSpecs('材质||陶瓷|')).toEqual([{ name: '材质', nameEn: '', value: '陶瓷', valueEn: '' }]);
  expect(parseSpecs('材质')).toBeNull();
});

describe('columns', () => {
  it.each(['zh-CN', 'en'] as const)('of an export in %s are known again, each as what it was', (locale) => {
    const fields = exportFields(plainFields, warehouses);
    expect(guessMapping(fields.map(fieldWords(locale, warehouses)), warehouses)).toEqual(fields);
  });

  it('are guessed from what other systems call them, and of two of a name the first is taken', () => {
    expect(guessMapping(['Handle', 'Variant SKU', 'Variant Price', 'Variant Grams', 'Vendor', '售价', 'SKU', '备注'], warehouses)).toEqual([
      'slug',
      'sku',
      'price',
      'weight',
      'brand',
      null,
      null,
      null,
    ]);
  });

  it('of stock need no warehouse where there is one', () => {
    expect(guessMapping(['SKU', '库存', 'Stock: Hangzhou'], [hangzhou])).toEqual(['sku', `stock:${hangzhou.id}`, null]);
    expect(guessMapping(['SKU', '库存'], warehouses)).toEqual(['sku', null]);
  });

  it('make the same file of the same names, however they are written', () => {
    expect(headersOf(['SKU 编码', '售价（元）'])).toBe(headersOf(['sku编码', '售价']));
    expect(headersOf(['SKU', '售价'])).not.toBe(headersOf(['售价', 'SKU']));
  });
});

describe('a row', () => {
  const fields = ['sku', 'title', 'price', 'listPrice', 'barcode', `stock:${hangzhou.id}`] as const;
  it('says what its cells hold: empty needed cells say nothing, other empty cells take away', () => {
    expect(parseRow(fields, [' A-1 ', '', '12.5', '', '', ''])).toMatchObject({
      values: { sku: 'A-1', title: undefined, price: 1250, listPrice: null, barcode: null, levels: new Map() },
    });
    expect(parseRow(['sku'], ['A-1'])).toMatchObject({ values: { listPrice: undefined, barcode: undefined } });
  });

  it.each([
    [['', 'x', '1', '', '', ''], { code: 'CELL_MISSING', params: { field: 'sku' } }],
    [['A', 'x', 'abc', '', '', ''], { code: 'CELL_INVALID', params: { field: 'price', value: 'abc' } }],
    [['A', 'x'.repeat(121), '1', '', '', ''], { code: 'CELL_INVALID', params: { field: 'title', value: `${'x'.repeat(40)}…` } }],
    [['A', 'x', '1', '', '6.90123E+12', ''], { code: 'DIGITS_LOST', params: { field: 'barcode', value: '6.90123E+12' } }],
    [['A', '#N/A', '1', '', '', ''], { code: 'CELL_INVALID', params: { field: 'title', value: '#N/A' } }],
    [['A', 'x', '1', '', '', '1.5'], { code: 'CELL_INVALID', params: { field: `stock:${hangzhou.id}`, value: '1.5' } }],
  ])('that is wrong says the first thing that is: %j', (cells, refusal) => expect(parseRow(fields, cells)).toEqual({ refusal }));
});

it('finds of many texts those that were there before', () => {
  const seen = createSeen();
  const texts = Array.from({ length: 50_000 }, (_, index) => `SKU-${index}`);
  expect(texts.map((text, index) => seen(text, index + 2)).filter((row) => row !== null)).toEqual([]);
  expect([seen('SKU-0', 9), seen('SKU-49999', 9), seen('SKU-x', 9)]).toEqual([2, 50_001, null]);
});
