import { z } from 'zod';

/** The checkout page's form. `checkoutId` is made with the page: the same one never makes two orders. */
export const placeOrderInput = z.object({
  checkoutId: z.uuid(),
  addressId: z.uuid({ error: 'required' }),
  /** Of the bill that was shown. */
  quoteHash: z.string().max(64),
  note: z.string().trim().max(200).default(''),
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderNumberInput = z.object({ number: z.string().regex(/^\d{17}$/) });
