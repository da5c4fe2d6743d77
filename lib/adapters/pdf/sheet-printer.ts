import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { PaperSize } from '@/lib/domain/order-desk/paper-inputs';
import type { PrintedSheet, SheetPrinter } from '@/lib/domain/order-desk/sheet-printer';
import { drawRow, drawTableHead, roomFor } from './draw-table';

/** Of all characters that names and addresses are written in (Noto Sans SC, SIL OFL 1.1); a document takes what it uses. */
const fontFile = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/** Points, 72 an inch. */
const millimetre = 72 / 25.4;
export const pages = {
  a4: { width: 210 * millimetre, height: 297 * millimetre, margin: 15 * millimetre, text: 10, code: 24 * millimetre },
  label: { width: 100 * millimetre, height: 150 * millimetre, margin: 5 * millimetre, text: 8, code: 20 * millimetre },
} as const satisfies Record<PaperSize, object>;
export type Page = (typeof pages)[PaperSize];

function drawHead(doc: PDFKit.PDFDocument, { shop, title, lines, code }: PrintedSheet, page: Page): void {
  const { margin, width, text } = page;
  const room = width - 2 * margin - page.code - 10;
  doc.fontSize(text).text(shop, margin, margin, { width: room });
  doc.fontSize(text * 1.7).text(title, { width: room });
  doc.fontSize(text);
  for (const line of lines) doc.text(line, { width: room });
  const below = doc.y;
  if (code !== null) {
    doc
      .save()
      .translate(width - margin - page.code, margin)
      .scale(page.code / code.size)
      .path(code.path)
      .fill('black')
      .restore();
  }
  doc.x = margin;
  doc.y = Math.max(below, code === null ? 0 : margin + page.code) + text;
}

function drawSheet(doc: PDFKit.PDFDocument, sheet: PrintedSheet, page: Page): void {
  const { margin, width, text } = page;
  const room = width - 2 * margin;
  drawHead(doc, sheet, page);
  for (const { label, text: said, strong } of sheet.facts) {
    doc.fontSize(text * 0.85).text(label, margin, doc.y, { width: room });
    doc.fontSize(strong ? text * 1.6 : text).text(said, { width: room });
    doc.y += text * 0.3;
  }
  doc.y += text * 0.5;
  drawTableHead(doc, sheet.heads, page);
  for (const row of sheet.rows) drawRow(doc, row, sheet.heads, page);
  roomFor(doc, text * 5, page);
  doc.fontSize(text).text(sheet.total, margin, doc.y + text * 0.5, { width: room, align: 'right' });
  if (sheet.foot !== null) doc.text(sheet.foot, margin, doc.y + text * 2, { width: room });
}

/** Sheets as a PDF (ISO 32000), written while it is taken. */
export const printSheets: SheetPrinter = async function* (sheets, size) {
  const page = pages[size];
  const doc = new PDFDocument({ size: [page.width, page.height], margin: page.margin, autoFirstPage: false });
  doc.registerFont('text', await readFile(fontFile));
  doc.font('text');
  for (const sheet of sheets) {
    doc.addPage();
    drawSheet(doc, sheet, page);
  }
  doc.end();
  for await (const piece of doc) yield piece;
};
