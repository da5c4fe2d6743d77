import type { PaymentMethod } from '@/lib/domain/payments/views';
import type { Fen } from '@/lib/shared/money';
import type { OrderEventView } from './event-views';

export const paymentStatuses = ['unpaid', 'paid', 'refunded', 'closed'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];
export const fulfilmentStatuses = ['none', 'partially_shipped', 'shipped', 'delivered', 'received'] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];
export const afterSaleStatuses = ['none', 'open', 'done'] as const;
export type AfterSaleStatus = (typeof afterSaleStatuses)[number];

export type OrderLineView = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly shippedQuantity: number;
  readonly gift: boolean;
  /** Sold at a flash sale's price. */
  readonly flash: boolean;
  /** Pieces that are still to come, and when they are expected to ship. */
  readonly backordered: number;
  readonly expectedAt: Date | null;
  /** What the shopper said of it, and the shop to that; why the platform doesn't show it, if so. */
  readonly review: {
    readonly stars: number;
    readonly text: string;
    readonly reply: string | null;
    readonly hiddenReason: string | null;
  } | null;
};

export type OrderSummaryView = {
  readonly number: string;
  readonly groupNumber: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly payOnDelivery: boolean;
  readonly closedReason: string | null;
  readonly payable: Fen;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** fen; what is paid at once, where the checkout made other orders too. */
  readonly groupPayable: Fen | null;
  /** The method of its payment, or of the last try; null when none was begun. */
  readonly method: PaymentMethod | null;
  readonly lines: readonly OrderLineView[];
};

/** What an offer took off an order: fen off its goods or its freight. */
export type OrderOfferView = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly amount: Fen;
  readonly of: 'goods' | 'freight';
};

export type OrderView = OrderSummaryView & {
  readonly id: string;
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly offers: readonly OrderOfferView[];
  readonly note: string;
  readonly address: {
    readonly recipient: string;
    readonly phone: string;
    readonly province: string;
    readonly city: string;
    readonly district: string;
    readonly street: string;
  };
  readonly events: readonly OrderEventView[];
  readonly paidAt: Date | null;
  readonly mayChangeAddress: boolean;
  /** Until when reviews can be written; null when they can't (any more). */
  readonly reviewUntil: Date | null;
};

export type StatusAxes = {
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  /** Ships unpaid; the money comes with the goods. */
  readonly payOnDelivery: boolean;
};

/** All that decides what an order can become (transitions.ts): its three axes, and whether it is paid for only when it comes. */
export type OrderState = StatusAxes & { readonly afterSaleStatus: AfterSaleStatus };

/** One word for the axes, for lists and headings. */
export type OrderStage = 'to_pay' | 'to_ship' | 'partially_shipped' | 'shipped' | 'delivered' | 'received' | 'closed' | 'refunded';

export function orderStage({ paymentStatus, fulfilmentStatus, payOnDelivery }: StatusAxes): OrderStage {
  if (paymentStatus === 'unpaid' && !payOnDelivery) return 'to_pay';
  if (paymentStatus === 'closed' || paymentStatus === 'refunded') return paymentStatus;
  return fulfilmentStatus === 'none' ? 'to_ship' : fulfilmentStatus;
}

/** Something is under way: the page looks again by itself. */
export const inMotion = (axes: StatusAxes): boolean => ['to_pay', 'to_ship', 'partially_shipped', 'shipped'].includes(orderStage(axes));
