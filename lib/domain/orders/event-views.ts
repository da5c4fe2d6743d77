/**
 * What happens to an order, and who sees it: the shopper sees what is public, the shop's staff all of it. Each has words as
 * `event_<type>` in messages/<language>/orders.json.
 */
export const orderEventTypes = {
  placed: 'public',
  paid: 'public',
  pay_on_delivery: 'public',
  came_in: 'public',
  shipped: 'public',
  delivered: 'public',
  received: 'public',
  cancelled: 'public',
  lines_cancelled: 'public',
  cancel_asked: 'public',
  cancel_refused: 'public',
  cancel_withdrawn: 'public',
  expired: 'public',
  refused: 'public',
  tracking_exception: 'public',
  tracking_still: 'internal',
  refund_requested: 'public',
  payment_refunded: 'public',
  refund_failed: 'internal',
  refund_rejected: 'internal',
  after_sale_opened: 'public',
  after_sale_closed: 'public',
  address_changed: 'public',
  message: 'public',
  packing: 'internal',
  note: 'internal',
  contact_shown: 'internal',
} as const satisfies Record<string, 'public' | 'internal'>;

export type OrderEventType = keyof typeof orderEventTypes;
export const isOrderEventType = (text: string): text is OrderEventType => Object.hasOwn(orderEventTypes, text);

/** Who did it: the shopper, the shop, the platform, or the system by itself. */
export type EventActor = 'shopper' | 'merchant' | 'operator' | 'system';

export type OrderEventView = {
  readonly id: string;
  /** `other`: a kind that has no words of its own. */
  readonly type: OrderEventType | 'other';
  readonly at: Date;
  readonly by: EventActor;
  /** What was written or changed, where the event says so. */
  readonly text: string | null;
};

/** The same as staff see it, with the person's name. */
export type ManagedEventView = OrderEventView & { readonly person: string | null; readonly isPublic: boolean };
