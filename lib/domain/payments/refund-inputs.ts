import { z } from 'zod';
import { parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';

export const refundFilters = ['to_approve', 'in_flight', 'failed', 'done', 'all'] as const;
export type RefundFilter = (typeof refundFilters)[number];

/** The refund list's address. Nonsense in one part leaves that part out. */
export const listRefundsInput = z.object({
  show: z.enum(refundFilters).catch('to_approve'),
  /** The id of the last refund of the page before. */
  before: z.uuid().optional().catch(undefined),
});
export type ListRefundsInput = z.output<typeof listRefundsInput>;

export const approveRefundInput = z.object({ refundId: z.uuid() });
export const rejectRefundInput = z.object({ refundId: z.uuid(), note: requiredText(200) });
/** again: the provider's no was final, so it is asked anew under another number. by_hand: the money went back in another way. */
export const settleFailedInput = z.object({ refundId: z.uuid(), how: z.enum(['again', 'by_hand']), note: text(200).default('') });
export type SettleFailedInput = z.output<typeof settleFailedInput>;

/** "200", "200.5", or nothing for no limit; fen. */
export const yuanOrNone = z
  .string()
  .trim()
  .transform((typed, issue) => {
    if (typed === '') return null;
    const amount = parseYuan(typed);
    if (amount !== null) return amount;
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });
export const limitedRoles = ['manager', 'finance', 'support', 'warehouse', 'catalogue'] as const;
export const setLimitsInput = z.object({
  manager: yuanOrNone,
  finance: yuanOrNone,
  support: yuanOrNone,
  warehouse: yuanOrNone,
  catalogue: yuanOrNone,
});
export type SetLimitsInput = z.output<typeof setLimitsInput>;
