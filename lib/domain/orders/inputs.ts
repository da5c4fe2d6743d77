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

const claims = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((all): readonly string[] => all.filter((one) => z.uuid().safeParse(one).success).slice(0, 40));

/**
 * The checkout's address: the coupons that were chosen (`?coupons=chosen&coupon=<claim>…`; null: the best ones), and what else was filled
 * in before. Nonsense is left out.
 */
export const checkoutQuery = z
  .object({
    address: z.uuid().optional().catch(undefined),
    coupons: z.literal('chosen').optional().catch(undefined),
    coupon: claims.catch([]),
    method: z.enum(paymentMethods).optional().catch(undefined),
    note: text(200).catch(''),
  })
  .transform(({ coupons, coupon, ...rest }) => ({ ...rest, coupons: coupons === undefined ? null : coupon }));

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
