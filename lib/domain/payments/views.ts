/** What a shopper chooses from, in the order that it is shown. */
export const paymentMethods = ['alipay', 'alipay_qr', 'wechat_pay', 'bank_transfer', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export type AttemptStatus = 'pending' | 'paid' | 'closed' | 'replaced' | 'review' | 'refunded';

/** Money for which no rule was right: it came after the order closed, twice, in another amount, went back outside, or can't go back. */
export const exceptionKinds = ['late', 'duplicate', 'mismatch', 'outside_refund', 'refund_failed'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** What the page after paying says: paid, still asking, not paid, not to be paid any more, looked at by a person, or paid when it comes. */
export type PaymentStateView = { readonly state: 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review' | 'on_delivery' };
