import type { EventActor } from '@/lib/domain/orders/event-views';
import type { Fen } from '@/lib/shared/money';

export type AttemptStatus = 'pending' | 'paid' | 'closed' | 'review' | 'refunded';

/** What the page after paying says: paid, still asking, or not paid any more. */
export type PaymentStateView = { readonly state: 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review' };

/** late, duplicate: money that no order waited for. */
export const refundReasons = ['late', 'duplicate', 'cancelled', 'out_of_stock', 'agreed', 'after_sale'] as const;
export type RefundReason = (typeof refundReasons)[number];
export const refundStates = ['to_approve', 'requested', 'done', 'failed', 'rejected', 'replaced', 'by_hand'] as const;
export type RefundState = (typeof refundStates)[number];

/** A refund in the shop's list. */
export type ManagedRefundRow = {
  readonly id: string;
  readonly amount: Fen;
  readonly state: RefundState;
  readonly reason: RefundReason;
  /** The provider's code. */
  readonly failureCode: string | null;
  readonly requestNo: string;
  readonly by: EventActor;
  readonly person: string | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly orderNumber: string;
  readonly caseNumber: string | null;
};
