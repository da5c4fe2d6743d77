import type { FulfilmentStatus, PaymentStatus } from './views';

/**
 * What an order may become. Every change is `update … where status = any(from)`: two racing changes can't both win.
 * `shipped` also needs every line shipped, which the shipping command counts.
 */
export const paymentFrom: Readonly<Record<Exclude<PaymentStatus, 'unpaid'>, readonly PaymentStatus[]>> = {
  paid: ['unpaid'],
  closed: ['unpaid'],
  refunded: ['paid'],
};

export const fulfilmentFrom: Readonly<Record<Exclude<FulfilmentStatus, 'none'>, readonly FulfilmentStatus[]>> = {
  partially_shipped: ['none', 'partially_shipped'],
  shipped: ['none', 'partially_shipped'],
  delivered: ['shipped'],
  received: ['shipped', 'delivered'],
};

type Axes = { readonly paymentStatus: PaymentStatus; readonly fulfilmentStatus: FulfilmentStatus };

/** What the parties may do with an order as it is. */
export const orderActions = {
  pay: ({ paymentStatus }: Axes) => paymentStatus === 'unpaid',
  cancel: ({ paymentStatus }: Axes) => paymentFrom.closed.includes(paymentStatus),
  ship: ({ paymentStatus, fulfilmentStatus }: Axes) => paymentStatus === 'paid' && fulfilmentFrom.shipped.includes(fulfilmentStatus),
  receive: ({ paymentStatus, fulfilmentStatus }: Axes) => paymentStatus === 'paid' && fulfilmentFrom.received.includes(fulfilmentStatus),
} as const;

/** One word for the three axes, for lists and headings. */
export type OrderStage = 'to_pay' | 'to_ship' | 'partially_shipped' | 'shipped' | 'delivered' | 'received' | 'closed' | 'refunded';

export function orderStage({ paymentStatus, fulfilmentStatus }: Axes): OrderStage {
  if (paymentStatus === 'unpaid') return 'to_pay';
  if (paymentStatus === 'closed' || paymentStatus === 'refunded') return paymentStatus;
  return fulfilmentStatus === 'none' ? 'to_ship' : fulfilmentStatus;
}
