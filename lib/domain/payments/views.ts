export type AttemptStatus = 'pending' | 'paid' | 'closed' | 'review' | 'refunded';

/** What the page after paying says: paid, still asking, or not paid any more. */
export type PaymentStateView = { readonly state: 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review' };
