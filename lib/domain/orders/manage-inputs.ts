import { z } from 'zod';
import { requiredText, text } from '@/lib/shared/text';
import { isHumanNumber } from '@/lib/shared/number';
import { afterSaleStatuses, fulfilmentStatuses, paymentStatuses } from './views';

export const orderFilters = ['all', 'to_pay', 'to_ship', 'shipped', 'delivered', 'closed'] as const;
export type OrderFilter = (typeof orderFilters)[number];

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
});
export type OrderQuery = z.output<typeof orderQueryInput>;

/** The order list's address. */
export const listOrdersInput = orderQueryInput.extend({
  /** The number of the last order of the page before. */
  before: z.string().refine(isHumanNumber).optional().catch(undefined),
});
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
