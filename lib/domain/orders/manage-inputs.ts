import { z } from 'zod';
import { requiredText, text } from '@/lib/shared/text';
import { isHumanNumber } from '@/lib/shared/number';

export const orderFilters = ['all', 'to_pay', 'to_ship', 'shipped', 'delivered', 'closed'] as const;
export type OrderFilter = (typeof orderFilters)[number];

/** The order list's address: `?stage=&q=&before=`. Nonsense in one part leaves that part out. */
export const listOrdersInput = z.object({
  stage: z.enum(orderFilters).catch('all'),
  q: text(60).catch(''),
  /** The number of the last order of the page before. */
  before: z.string().refine(isHumanNumber).optional().catch(undefined),
});
export type ListOrdersInput = z.output<typeof listOrdersInput>;

export const addNoteInput = z.object({
  number: z.string().refine(isHumanNumber),
  text: requiredText(500),
  seenBy: z.enum(['shop', 'shopper']),
});
export type AddNoteInput = z.output<typeof addNoteInput>;
