import type { FulfilmentStatus, PaymentStatus, StatusAxes } from './views';

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

/** What the parties may do with an order as it is. */
export const orderActions = {
  pay: ({ paymentStatus }: StatusAxes) => paymentStatus === 'unpaid',
  cancel: ({ paymentStatus }: StatusAxes) => paymentFrom.closed.includes(paymentStatus),
  ship: ({ paymentStatus, fulfilmentStatus }: StatusAxes) => paymentStatus === 'paid' && fulfilmentFrom.shipped.includes(fulfilmentStatus),
  receive: ({ paymentStatus, fulfilmentStatus }: StatusAxes) =>
    paymentStatus === 'paid' && fulfilmentFrom.received.includes(fulfilmentStatus),
} as const;
