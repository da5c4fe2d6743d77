import { z } from 'zod';
import { type Fen, mostFen, parseYuan } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import { requiredText, text } from '@/lib/shared/text';
import { exceptionKinds, paymentMethods } from './views';

const number = z.string().refine(isHumanNumber);

/** Yuan as people type them, read as fen; more than nothing. */
const amount = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .transform((typed, issue) => {
    const read = parseYuan(typed);
    if (read !== null && read > 0) return read;
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });

/** The pay form of an order that was placed before. */
export const payInput = z.object({ groupNumber: number, method: z.enum(paymentMethods).default('alipay') });
export type PayInput = z.output<typeof payInput>;

/** Money that came with the delivery. */
export const collectCashInput = z.object({ number, amount, note: text(200).default('') });
export type CollectCashInput = z.output<typeof collectCashInput>;

/** Money that came to the account, as the bank's statement says: its own number of the transfer, and the day in Asia/Shanghai. */
export const confirmTransferInput = z.object({
  groupNumber: number,
  amount,
  reference: requiredText(64).regex(/^[\p{L}\p{N} ._/-]+$/u),
  receivedOn: z.iso.date({ error: 'required' }),
});
export type ConfirmTransferInput = z.output<typeof confirmTransferInput>;

/** Money that was paid back by hand, and the bank's number or a word of it. */
export const confirmRefundInput = z.object({ refundId: z.uuid(), reference: requiredText(64) });
export type ConfirmRefundInput = z.output<typeof confirmRefundInput>;

export const closeExceptionInput = z.object({ id: z.uuid(), note: requiredText(500) });
export type CloseExceptionInput = z.output<typeof closeExceptionInput>;

/** Whether the shop takes money on delivery; an empty amount is none: any order. */
export const cashTermsInput = z.object({
  cashOnDelivery: z.enum(['on', 'off']).transform((word) => word === 'on'),
  cashOnDeliveryMax: z
    .union([z.literal('').transform(() => null), amount.pipe(z.custom<Fen>((most) => Number(most) <= mostFen, { error: 'money' }))])
    .default(null),
});
export type CashTermsInput = z.output<typeof cashTermsInput>;

export const paymentFilters = ['all', 'pending', 'paid', 'refunded', 'closed', 'review'] as const;

/** The payment list's address: `?show=&q=&before=`. Nonsense in one part leaves that part out. */
export const listPaymentsInput = z.object({
  show: z.enum(paymentFilters).catch('all'),
  q: text(64).catch(''),
  /** The id of the last payment of the page before. */
  before: z.uuid().optional().catch(undefined),
});
export type ListPaymentsInput = z.output<typeof listPaymentsInput>;

export const listExceptionsInput = z.object({
  show: z.enum(['open', 'closed']).catch('open'),
  kind: z.enum(exceptionKinds).optional().catch(undefined),
});
export type ListExceptionsInput = z.output<typeof listExceptionsInput>;
