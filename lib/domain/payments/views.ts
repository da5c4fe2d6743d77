import type { EventActor } from '@/lib/domain/orders/event-views';
import type { Fen } from '@/lib/shared/money';

/** What a shopper chooses from, in the order that it is shown. */
export const paymentMethods = ['alipay', 'alipay_qr', 'wechat_pay', 'bank_transfer', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export type AttemptStatus = 'pending' | 'paid' | 'closed' | 'replaced' | 'review' | 'refunded';

/** Money for which no rule was right: it came after the order closed, twice, in another amount, went back outside, or can't go back. */
export const exceptionKinds = ['late', 'duplicate', 'mismatch', 'outside_refund', 'refund_failed'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** What the page after paying says: paid, still asking, not paid, not to be paid any more, looked at by a person, or paid when it comes. */
export type PaymentStateView = { readonly state: 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review' | 'on_delivery' };

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
  /** People pay it back, no provider does. */
  readonly byHand: boolean;
  readonly by: EventActor;
  readonly person: string | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly orderNumber: string;
  readonly caseNumber: string | null;
};
