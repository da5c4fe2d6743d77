import { z } from 'zod';

export const noticeKinds = [
  'order_paid',
  'cancel_asked',
  'case_opened',
  'case_due',
  'parcel_trouble',
  'refund_waiting',
  'stock_alert',
  'payment_exception',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the words of a notice need; what a kind doesn't have is empty. */
export const noticeData = z.object({
  /** The order's number, or the case's. */
  number: z.string().catch(''),
  /** fen */
  amount: z.coerce.number().int().catch(0),
  /** The SKU's code. */
  sku: z.string().catch(''),
  variantId: z.string().catch(''),
  trackingNumber: z.string().catch(''),
  /** Which alert, or which exception. */
  what: z.string().catch(''),
});

export type NoticeView = z.output<typeof noticeData> & {
  readonly id: string;
  /** Where the page after it begins. */
  readonly seq: string;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly unread: boolean;
};

/** Counting ends there. */
export const mostUnread = 100;

/** The page that a notice is about, without its language. */
export function noticePath({ kind, number, variantId }: Pick<NoticeView, 'kind' | 'number' | 'variantId'>): string {
  switch (kind) {
    case 'order_paid':
    case 'cancel_asked':
    case 'parcel_trouble':
      return `/admin/orders/${number}`;
    case 'case_opened':
    case 'case_due':
      return `/admin/after-sales/${number}`;
    case 'refund_waiting':
      return '/admin/refunds?show=to_approve';
    case 'stock_alert':
      return `/admin/stock/${variantId}`;
    case 'payment_exception':
      return '/admin/payments/exceptions';
  }
}
