import type { QrPicture } from '@/lib/shared/qr-picture';
import type { PaperSize } from './paper-inputs';

/** A sheet of paper in the reader's words. */
export type PrintedSheet = {
  readonly shop: string;
  readonly title: string;
  /** Below the title, a line each: the order's number, the day. */
  readonly lines: readonly string[];
  readonly code: QrPicture | null;
  readonly facts: readonly { readonly label: string; readonly text: string; readonly strong: boolean }[];
  readonly heads: readonly [goods: string, quantity: string];
  readonly rows: readonly { readonly text: string; readonly small: string; readonly quantity: string }[];
  readonly total: string;
  /** To be signed. */
  readonly foot: string | null;
};

/** Makes one document of sheets, in pieces, each sheet on a page of its own, or on several where it is long. */
export type SheetPrinter = (sheets: readonly PrintedSheet[], size: PaperSize) => AsyncGenerator<Uint8Array>;
