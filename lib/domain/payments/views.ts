export type AttemptStatus = 'pending' | 'paid' | 'closed' | 'review' | 'refunded';

/** What the page after paying says: paid, still asking, or not paid any more. */
export type PaymentStateView = { readonly state: 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review' };

/** late, duplicate: money that no order waited for. */
export const refundReasons = ['late', 'duplicate', 'cancelled', 'out_of_stock', 'agreed', 'after_sale'] as const;
export type RefundReason = (typeof refundReasons)[number];
export const refundStates = ['to_approve', 'requested', 'done', 'failed', 'rejected', 'replaced', 'by_hand'] as const;
export type RefundState = (typeof refundStates)[number];
