import { z } from 'zod';
import { deadlines } from '@/lib/domain/order-desk/due-views';
import { keysetInput } from '@/lib/shared/keyset';
import { parseYuan } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import { requiredText, text } from '@/lib/shared/text';
import { afterSaleStatuses, fulfilmentStatuses, paymentStatuses } from './views';

export const orderFilters = ['all', 'to_pay', 'to_ship', 'partially_shipped', 'shipped', 'delivered', 'after_sale', 'closed'] as const;
export type OrderFilter = (typeof orderFilters)[number];

const yes = z.literal('yes').optional().catch(undefined);
/** Yuan as people type them. */
const yuan = z
  .string()
  .trim()
  .refine((typed) => parseYuan(typed) !== null)
  .optional()
  .catch(undefined);

/** Which orders of a shop: each part is an axis of its own; nonsense in one part leaves that part out. */
export const orderQueryInput = z.object({
  stage: z.enum(orderFilters).catch('all'),
  q: text(60).catch(''),
  payment: z.enum(paymentStatuses).optional().catch(undefined),
  fulfilment: z.enum(fulfilmentStatuses).optional().catch(undefined),
  afterSale: z.enum(afterSaleStatuses).optional().catch(undefined),
  /** Days of placing in Asia/Shanghai, both included. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  deadline: z.enum(deadlines).optional().catch(undefined),
  /** Paid for when it comes, or before. */
  cash: z.enum(['yes', 'no']).optional().catch(undefined),
  /** An invoice is asked for and not issued. */
  invoice: yes,
  /** The shopper wrote something. */
  noted: yes,
  /** Pieces of it are still to come. */
  backorder: yes,
  carrier: z
    .string()
    .regex(/^\w{1,40}$/)
    .optional()
    .catch(undefined),
  province: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  least: yuan,
  most: yuan,
  sort: z.enum(['newest', 'oldest']).catch('newest'),
});
export type OrderQuery = z.output<typeof orderQueryInput>;

export const noQuery: OrderQuery = orderQueryInput.parse({});

/** The order list's address. */
export const listOrdersInput = orderQueryInput.extend(keysetInput);
export type ListOrdersInput = z.output<typeof listOrdersInput>;

/** What was to be paid on delivery came back: can it be sold again? */
export const refuseDeliveryInput = z.object({ number: z.string().refine(isHumanNumber), goods: z.enum(['sellable', 'lost']) });
export type RefuseDeliveryInput = z.output<typeof refuseDeliveryInput>;

export const addNoteInput = z.object({
  number: z.string().refine(isHumanNumber),
  text: requiredText(500),
  seenBy: z.enum(['shop', 'shopper']),
});
export type AddNoteInput = z.output<typeof addNoteInput>;

export const revealOrderInput = z.object({ number: z.string().refine(isHumanNumber), reason: requiredText(200) });
export type RevealOrderInput = z.output<typeof revealOrderInput>;
