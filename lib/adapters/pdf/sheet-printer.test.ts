import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { PrintedSheet } from '@/lib/domain/order-desk/sheet-printer';
import { printSheets } from './sheet-printer';

const sheet = (rows: number): PrintedSheet => ({
  shop: '青禾茶器',
  title: '送货单',
  lines: ['25112512345678908', '下单日期 2026-11-25'],
  code: { size: 21, path: 'M0 0h1v1h-1z' },
  facts: [{ label: '收货人', text: '㛃𬭚 138****8000', strong: false }],
  heads: ['商品', '数量'],
  rows: Array.from({ length: rows }, (_, index) => ({ text: `青瓷杯 ${index}`, small: `SKU-${index}`, quantity: String(index) })),
  total: `共 ${rows} 件`,
  foot: '收货人签字：',
});
async function pdf(sheets: readonly PrintedSheet[], size: 'a4' | 'label'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of printSheets(sheets, size)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const pagesOf = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length;
/** The characters that a document can show, by its tables to Unicode. */
const unicode = (bytes: Buffer) =>
  [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, raw = '']) => {
      try {
        return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((text) => text.includes('beginbfrange'))
    .join('');

it('makes a page of each sheet, and more where the rows don’t fit; on either paper, in every character', async () => {
  const two = await pdf([sheet(3), sheet(5)], 'a4');
  expect(two.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(two)).toBe(2);
  expect(two.toString('latin1')).toContain('/MediaBox [0 0 595.');
  for (const code of ['9752', '36c3', 'd872 df5a']) expect(unicode(two)).toContain(code);
  const long = await pdf([sheet(60)], 'label');
  expect(pagesOf(long)).toBeGreaterThan(2);
  expect(long.toString('latin1')).toContain('/MediaBox [0 0 283.');
});

it('makes fifty pages in little time and memory: the document holds the characters that it uses', async () => {
  const start = performance.now();
  const bytes = await pdf(
    Array.from({ length: 50 }, () => sheet(5)),
    'a4',
  );
  expect(pagesOf(bytes)).toBe(50);
  expect(bytes.byteLength).toBeLessThan(1_000_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});
