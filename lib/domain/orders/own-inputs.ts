import { z } from 'zod';
import { isHumanNumber } from '@/lib/shared/number';
import { text } from '@/lib/shared/text';

export const ownFilters = ['all', 'to_pay', 'to_ship', 'to_receive', 'to_review', 'closed'] as const;
export type OwnFilter = (typeof ownFilters)[number];

/** The address of a shopper's order list: `?stage=&q=&before=`. Nonsense in one part leaves that part out. */
export const ownOrdersInput = z.object({
  stage: z.enum(ownFilters).catch('all'),
  q: text(60).catch(''),
  /** The number of the last order of the page before. */
  before: z.string().refine(isHumanNumber).optional().catch(undefined),
});
export type OwnOrdersInput = z.output<typeof ownOrdersInput>;
