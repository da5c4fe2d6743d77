import type { PrintedSheet } from '@/lib/domain/order-desk/sheet-printer';
import type { Page } from './sheet-printer';

type Heads = PrintedSheet['heads'];
/** The part of a line that quantities have. */
const quantityShare = 0.18;

const widths = ({ width, margin }: Page) => {
  const room = width - 2 * margin;
  return { goods: room * (1 - quantityShare) - 6, quantity: room * quantityShare, right: margin + room * (1 - quantityShare) };
};

function rule(doc: PDFKit.PDFDocument, { margin, width }: Page): void {
  doc
    .moveTo(margin, doc.y)
    .lineTo(width - margin, doc.y)
    .lineWidth(0.5)
    .stroke('black');
}

/** On a new page where so much doesn't fit on this one any more. @returns whether it is a new one */
export function roomFor(doc: PDFKit.PDFDocument, height: number, { margin, height: whole }: Page): boolean {
  if (doc.y + height <= whole - margin) return false;
  doc.addPage();
  doc.x = margin;
  doc.y = margin;
  return true;
}

/** The names of the columns, between two lines. */
export function drawTableHead(doc: PDFKit.PDFDocument, [goods, quantity]: Heads, page: Page): void {
  const at = widths(page);
  rule(doc, page);
  const top = doc.y + 3;
  doc.fontSize(page.text * 0.9).text(goods, page.margin, top, { width: at.goods });
  doc.text(quantity, at.right, top, { width: at.quantity, align: 'right' });
  doc.x = page.margin;
  doc.y += 3;
  rule(doc, page);
}

/** A row, never torn apart between pages; the names of the columns come again on a new one. */
export function drawRow(doc: PDFKit.PDFDocument, row: PrintedSheet['rows'][number], heads: Heads, page: Page): void {
  const at = widths(page);
  const { text, margin } = page;
  const tall = doc.fontSize(text).heightOfString(row.text, { width: at.goods });
  const small = row.small === '' ? 0 : doc.fontSize(text * 0.8).heightOfString(row.small, { width: at.goods });
  if (roomFor(doc, tall + small + 8, page)) drawTableHead(doc, heads, page);
  const top = doc.y + 4;
  doc.fontSize(text * 1.2).text(row.quantity, at.right, top, { width: at.quantity, align: 'right' });
  doc.fontSize(text).text(row.text, margin, top, { width: at.goods });
  if (row.small !== '') doc.fontSize(text * 0.8).text(row.small, margin, doc.y, { width: at.goods });
  doc.x = margin;
  doc.y = Math.max(doc.y, top + text * 1.2) + 4;
  rule(doc, page);
}
