import type { AttemptStatus, PaymentMethod } from '@/lib/domain/payments/views';
import type { Fen } from '@/lib/shared/money';
import type { ManagedEventView } from './event-views';
import type { OrderOfferView, StatusAxes } from './views';

/** An order in the merchant's list. */
export type ManagedOrderRow = StatusAxes & {
  readonly number: string;
  readonly payable: Fen;
  readonly recipient: string;
  readonly province: string;
  readonly createdAt: Date;
  readonly lines: readonly { readonly title: string; readonly titleEn: string; readonly quantity: number }[];
};

export type ManagedOrderLine = {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly shippedQuantity: number;
  readonly gift: boolean;
  readonly flash: boolean;
  readonly cancelledQuantity: number;
  readonly refundedQuantity: number;
  /** Pieces still to ship. */
  readonly left: number;
  /** Of them, still to come. */
  readonly backordered: number;
};

/** An order as the merchant sees it. */
export type ManagedOrderView = StatusAxes & {
  readonly number: string;
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly offers: readonly OrderOfferView[];
  readonly payable: Fen;
  readonly recipient: string;
  /** Masked: the first three digits and the last four. */
  readonly phone: string;
  /** Province to district; the street is masked. */
  readonly address: string;
  /** The same in clear, where the person has something to ship, or has just opened it. */
  readonly contact: { readonly phone: string; readonly address: string; readonly why: 'to_ship' | 'revealed' } | null;
  readonly note: string;
  readonly createdAt: Date;
  readonly lines: readonly ManagedOrderLine[];
  /** Newest first. */
  readonly events: readonly ManagedEventView[];
  readonly attempts: readonly {
    /** Null: there was nothing to pay. */
    readonly method: PaymentMethod | null;
    readonly outTradeNo: string;
    readonly tradeNo: string | null;
    readonly status: AttemptStatus;
    readonly paidAt: Date | null;
  }[];
};

/** The columns of an export. */
export const orderColumns = [
  'number',
  'placed',
  'payment',
  'fulfilment',
  'afterSale',
  'items',
  'goods',
  'discount',
  'freight',
  'payable',
  'recipient',
  'phone',
  'address',
  'note',
  'paid',
  'shipped',
] as const;
export type OrderColumn = (typeof orderColumns)[number];
