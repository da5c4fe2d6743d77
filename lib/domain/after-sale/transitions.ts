import type { CaseKind, CaseState } from './views';

export type CaseActor = 'shopper' | 'staff' | 'operator' | 'system';
/** What decides what a case can become. */
export type CaseFacts = {
  readonly state: CaseState;
  readonly kind: CaseKind;
  /** The shopper has sent the goods back: they are on their way to the shop, or there. */
  readonly sent: boolean;
};

type Step = {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: readonly CaseActor[];
  readonly kinds?: readonly CaseKind[];
  /** Whether the goods were sent back. */
  readonly sent?: boolean;
  /** What else must be so, held by the command: for docs/after-sale.md. */
  readonly also?: string;
};

const refunds = ['refund_only', 'return_refund'] as const;
const returns = ['return_refund', 'exchange'] as const;

/**
 * Everything that an after-sale case can become, who can make it so, and when. There is no other way: every step is a conditional
 * update by its row of this table (move-case.ts). Drawn in docs/after-sale.md.
 */
export const steps = {
  approve_refund: {
    from: ['requested'],
    to: 'refunding',
    by: ['staff', 'system'],
    kinds: ['refund_only'],
    also: 'the refund is requested',
  },
  approve_return: {
    from: ['requested'],
    to: 'to_return',
    by: ['staff', 'system'],
    kinds: returns,
    sent: false,
    also: 'an exchange has its new goods reserved',
  },
  approve_received: {
    from: ['requested'],
    to: 'refunding',
    by: ['staff', 'system'],
    kinds: returns,
    sent: true,
    also: 'the refund is requested',
  },
  offer: { from: ['requested'], to: 'offered', by: ['staff'], kinds: refunds, also: 'less than was asked for, with a reason' },
  refuse: { from: ['requested', 'returning'], to: 'refused', by: ['staff'], also: 'with a reason' },
  accept_refund: { from: ['offered'], to: 'refunding', by: ['shopper'], kinds: ['refund_only'], also: 'the refund is requested' },
  accept_return: { from: ['offered'], to: 'to_return', by: ['shopper'], kinds: ['return_refund'], sent: false },
  accept_received: {
    from: ['offered'],
    to: 'refunding',
    by: ['shopper', 'system'],
    kinds: ['return_refund'],
    sent: true,
    also: 'the refund is requested',
  },
  ship_back: { from: ['to_return'], to: 'returning', by: ['shopper'], kinds: returns, also: 'with a waybill' },
  receive: {
    from: ['returning'],
    to: 'refunding',
    by: ['staff'],
    kinds: ['return_refund'],
    also: 'each piece is inspected; the refund is requested',
  },
  receive_for_less: {
    from: ['returning'],
    to: 'offered',
    by: ['staff'],
    kinds: ['return_refund'],
    also: 'each piece is inspected; with a reason',
  },
  receive_exchange: { from: ['returning'], to: 'to_ship', by: ['staff'], kinds: ['exchange'], also: 'each piece is inspected' },
  ship_new: { from: ['to_ship'], to: 'exchanging', by: ['staff'], kinds: ['exchange'], also: 'a parcel with the reserved goods' },
  confirm_new: { from: ['exchanging'], to: 'done', by: ['shopper', 'system'], kinds: ['exchange'] },
  escalate: { from: ['refused', 'offered'], to: 'disputed', by: ['shopper'] },
  escalate_return: { from: ['returning'], to: 'disputed', by: ['staff'] },
  escalate_unanswered: { from: ['refused'], to: 'disputed', by: ['system'], sent: true, also: 'its time is over' },
  decide_refund: { from: ['disputed'], to: 'refunding', by: ['operator'], also: 'the refund is requested' },
  decide_return: { from: ['disputed'], to: 'to_return', by: ['operator'], kinds: returns, sent: false },
  decide_no: { from: ['disputed'], to: 'closed', by: ['operator'] },
  // Who withdrew what was sent back, or was silent, would lose the goods and the money.
  withdraw: { from: ['requested', 'offered', 'refused', 'to_return', 'disputed'], to: 'closed', by: ['shopper'], sent: false },
  lapse: { from: ['offered', 'refused', 'to_return'], to: 'closed', by: ['system'], sent: false, also: 'its time is over' },
  refund_unanswered: {
    from: ['returning', 'to_ship'],
    to: 'refunding',
    by: ['system'],
    kinds: returns,
    also: 'its time is over; the refund is requested',
  },
  refund_rejected: { from: ['refunding'], to: 'requested', by: ['staff'], also: 'the refund was not approved' },
  refund_done: { from: ['refunding'], to: 'done', by: ['staff', 'system'], also: 'the money has gone back' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
const table: Readonly<Record<StepName, Step>> = steps;
export const isStepName = (text: string): text is StepName => Object.hasOwn(table, text);
export const stepNames = Object.keys(table).filter((name): name is StepName => name in table);
export const stepOf = (name: StepName): Step => table[name];

const hour = 3_600_000;
const day = 24 * hour;

type Deadline = { readonly ms: number; readonly next: readonly StepName[] };
/** How long a state may last, and which step the system then takes: the first that is allowed. A dispute waits for the operator, a refund for its money. */
export const deadlines: Readonly<Partial<Record<CaseState, Deadline>>> = {
  requested: { ms: 48 * hour, next: ['approve_refund', 'approve_received', 'approve_return'] },
  offered: { ms: 7 * day, next: ['accept_received', 'lapse'] },
  refused: { ms: 7 * day, next: ['lapse', 'escalate_unanswered'] },
  to_return: { ms: 7 * day, next: ['lapse'] },
  returning: { ms: 10 * day, next: ['refund_unanswered'] },
  to_ship: { ms: 7 * day, next: ['refund_unanswered'] },
  exchanging: { ms: 10 * day, next: ['confirm_new'] },
};

/** Whether the case's state allows the step to the actor. What `also` says is the command's to hold. */
export function allowsStep(name: StepName, facts: CaseFacts, actor: CaseActor): boolean {
  const { from, by, kinds, sent } = table[name];
  return (
    from.includes(facts.state) &&
    by.includes(actor) &&
    (kinds === undefined || kinds.includes(facts.kind)) &&
    (sent === undefined || sent === facts.sent)
  );
}

/** The first of these steps that is allowed. */
export const firstAllowed = (names: readonly StepName[], facts: CaseFacts, actor: CaseActor): StepName | undefined =>
  names.find((name) => allowsStep(name, facts, actor));
