import type { Fen } from '@/lib/shared/money';

export const invoiceKinds = ['personal', 'company'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

export type TitleView = {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly title: string;
  readonly taxNumber: string;
  readonly email: string;
};

export type InvoiceView = Omit<TitleView, 'id'> & {
  readonly id: string;
  readonly colour: 'blue' | 'red';
  readonly state: 'requested' | 'issued' | 'withdrawn';
  /** fen; taken back where it is red */
  readonly amount: Fen;
  readonly invoiceNumber: string | null;
  readonly fileUrl: string | null;
  readonly requestedAt: Date;
  readonly issuedAt: Date | null;
};

/** What an order's page says of its invoices. */
export type OrderInvoices = {
  readonly invoices: readonly InvoiceView[];
  /** fen that an invoice would be over now; null where none can be asked for */
  readonly mayAsk: Fen | null;
  /** The shopper's titles, the last used first. */
  readonly titles: readonly TitleView[];
};

/** An invoice in the shop's list. */
export type ManagedInvoiceRow = InvoiceView & {
  readonly orderNumber: string;
  /** Of the one that a red one takes back. */
  readonly blueNumber: string | null;
};
