import type { OrderState } from './views';

export const axes = ['paymentStatus', 'fulfilmentStatus', 'afterSaleStatus'] as const;
export type Axis = (typeof axes)[number];
/** What the axes and terms must say, all of it; of several conditions one is enough. */
export type Condition = { readonly [A in Axis]?: readonly OrderState[A][] } & { readonly payOnDelivery?: boolean };

type On<A extends Axis> = {
  readonly axis: A;
  readonly from: readonly OrderState[A][];
  readonly to: OrderState[A];
  /** On the other axes; without it any. */
  readonly when?: readonly Condition[];
  /** What else must be so, held by the command: for docs/order-states.md. */
  readonly also?: string;
};
export type Transition = { [A in Axis]: On<A> }[Axis];

const moneyIsSure: readonly Condition[] = [{ paymentStatus: ['paid'] }, { paymentStatus: ['unpaid'], payOnDelivery: true }];

/**
 * Everything that an order can become, and when. There is no other way: every change is a conditional update by its row of this
 * table (move-orders.ts), so two racing changes can't both win. Drawn in docs/order-states.md.
 */
export const transitions = {
  pay: { axis: 'paymentStatus', from: ['unpaid'], to: 'paid', also: 'the provider says that the whole amount came' },
  close: {
    axis: 'paymentStatus',
    from: ['unpaid'],
    to: 'closed',
    when: [{ fulfilmentStatus: ['none'] }],
    also: 'no attempt can bring money any more, or late money goes back by itself',
  },
  refuse: {
    axis: 'paymentStatus',
    from: ['unpaid'],
    to: 'closed',
    when: [{ payOnDelivery: true, fulfilmentStatus: ['partially_shipped', 'shipped', 'delivered'] }],
    also: 'the parcels came back unpaid',
  },
  refund: {
    axis: 'paymentStatus',
    from: ['paid'],
    to: 'refunded',
    also: 'all that was paid for the goods is on its way back, nothing is left to ship',
  },
  ship_part: {
    axis: 'fulfilmentStatus',
    from: ['none', 'partially_shipped'],
    to: 'partially_shipped',
    when: moneyIsSure,
    also: 'some pieces are left to ship',
  },
  ship_rest: {
    axis: 'fulfilmentStatus',
    from: ['none', 'partially_shipped'],
    to: 'shipped',
    when: moneyIsSure,
    also: 'nothing is left to ship',
  },
  end_shipping: {
    axis: 'fulfilmentStatus',
    from: ['partially_shipped'],
    to: 'shipped',
    when: [{ paymentStatus: ['paid', 'refunded'] }],
    also: 'the rest was cancelled',
  },
  deliver: { axis: 'fulfilmentStatus', from: ['shipped'], to: 'delivered', also: 'every parcel is delivered' },
  receive: { axis: 'fulfilmentStatus', from: ['shipped', 'delivered'], to: 'received', when: [{ paymentStatus: ['paid'] }] },
  open_case: { axis: 'afterSaleStatus', from: ['none', 'done'], to: 'open', when: [{ paymentStatus: ['paid', 'refunded'] }] },
  finish_case: { axis: 'afterSaleStatus', from: ['open'], to: 'done', also: 'no case of the order is open' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;
const table: Readonly<Record<TransitionName, Transition>> = transitions;

export const transitionNames = Object.keys(table).filter((name): name is TransitionName => name in table);
export const transitionOf = (name: TransitionName): Transition => table[name];

const fits = (order: OrderState, condition: Condition): boolean =>
  (condition.payOnDelivery === undefined || condition.payOnDelivery === order.payOnDelivery) &&
  axes.every((axis) => condition[axis] === undefined || condition[axis].some((value) => value === order[axis]));

/** Whether the order's state allows it. What `also` says is the command's to hold. */
export function allows(name: TransitionName, order: OrderState): boolean {
  const { axis, from, when } = table[name];
  return from.some((value) => value === order[axis]) && (when === undefined || when.some((condition) => fits(order, condition)));
}
