import type { AttemptStatus, PaymentMethod } from '@/lib/domain/payments/views';
import type { Fen } from '@/lib/shared/money';
import type { ManagedEventView } from './event-views';
import type { OrderOfferView, OrderState } from './views';

/** What an order's row points out. */
export const orderFlags = ['cash', 'noted', 'invoice', 'backorder', 'packing'] as const;
export type OrderFlag = (typeof orderFlags)[number];

/** An order in the merchant's list. */
export type ManagedOrderRow = OrderState & {
  readonly number: string;
  readonly payable: Fen;
  readonly recipient: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  /** What the shopper wrote. */
  readonly note: string;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly lines: readonly { readonly sku: string; readonly title: string; readonly titleEn: string; readonly quantity: number }[];
  readonly parcels: readonly { readonly carrierCode: string; readonly trackingNumber: string }[];
  readonly flags: readonly OrderFlag[];
  /** What has to be done next, and until when. */
  readonly due: { readonly what: 'pay' | 'ship' | 'answer'; readonly at: Date } | null;
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
export type ManagedOrderView = OrderState & {
  readonly number: string;
  /** Who ordered. */
  readonly userId: string;
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
