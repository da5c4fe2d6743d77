import { z } from 'zod';
import { paymentMethods } from '@/lib/domain/payments/views';
import { locales } from '@/lib/shared/locale';
import { requiredText, text } from '@/lib/shared/text';

/** The checkout page's form. `checkoutId` is made with the page: the same one never makes two orders. */
export const placeOrderInput = z.object({
  checkoutId: z.uuid(),
  addressId: z.uuid({ error: 'required' }),
  /** Of the bill that was shown. */
  quoteHash: z.string().regex(/^[\w-]{1,64}$/),
  note: text(200).default(''),
  /** The claims of the coupons to use, as one list apart by commas; without it the best ones. */
  coupons: z
    .string()
    .max(2000)
    .transform((value) => value.split(',').filter((one) => one !== ''))
    .pipe(z.array(z.uuid()).max(40))
    .optional(),
  /** Not said: nothing but how it is paid next depends on it. */
  method: z.enum(paymentMethods).optional(),
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

/** The checkout's address after coupons were chosen: `?coupons=chosen&coupon=<claim>…`; null when nothing was. Nonsense is left out. */
export const chosenCoupons = z
  .object({
    coupons: z.literal('chosen'),
    coupon: z
      .union([z.array(z.string()), z.string().transform((one) => [one])])
      .default([])
      .transform((all) => all.filter((one) => z.uuid().safeParse(one).success).slice(0, 40)),
  })
  .transform(({ coupon }): readonly string[] | null => coupon)
  .catch(null);

export const orderNumberInput = z.object({ number: z.string().regex(/^\d{17}$/) });

export const changeAddressInput = orderNumberInput.extend({ addressId: z.uuid({ error: 'required' }) });
export type ChangeAddressInput = z.output<typeof changeAddressInput>;

export const writeReviewInput = orderNumberInput.extend({
  orderLineId: z.uuid(),
  stars: z.coerce.number({ error: 'required' }).int().min(1, { error: 'required' }).max(5),
  text: requiredText(500),
  /** The language that it is written in. */
  language: z.enum(locales),
});
export type WriteReviewInput = z.output<typeof writeReviewInput>;
