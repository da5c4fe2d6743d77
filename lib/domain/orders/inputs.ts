import { z } from 'zod';
import { text } from '@/lib/shared/text';

/** The checkout page's form. `checkoutId` is made with the page: the same one never makes two orders. */
export const placeOrderInput = z.object({
  checkoutId: z.uuid(),
  addressId: z.uuid({ error: 'required' }),
  /** Of the bill that was shown. */
  quoteHash: z.string().regex(/^[\w-]{1,64}$/),
  note: text(200).default(''),
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderNumberInput = z.object({ number: z.string().regex(/^\d{17}$/) });
