import { z } from 'zod';

const carrier = z
  .string()
  .regex(/^\w{1,40}$/)
  .optional()
  .catch(undefined);

/** What somebody pasted; `carrierCode` for the lines that name none and whose number tells none. */
export const pasteShippingInput = z.object({
  lines: z
    .string()
    .max(200_000)
    .refine((text) => text.trim() !== '', { error: 'required' }),
  carrierCode: carrier,
});
/** The same as a field of a form with a file. */
export const uploadShippingInput = z.object({ carrierCode: carrier });

export const startShippingInput = z.object({ id: z.uuid() });
export type StartShippingInput = z.output<typeof startShippingInput>;

export const lineFilters = ['all', 'ready', 'refused'] as const;
/** The address of a list: which of its lines, and after which of them a page begins. */
export const shippingLinesInput = z.object({
  show: z.enum(lineFilters).catch('all'),
  after: z.coerce.number().int().min(0).catch(0),
});
