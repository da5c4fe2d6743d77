import { z } from 'zod';

/** The most of one SKU that a cart holds. */
export const maxQuantity = 999;
const quantity = z.coerce.number().int().min(1).max(maxQuantity);

/** Each option is a group of radio buttons of its own, `option.<id>`; together their values name the SKU. */
function gatherOptions(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const chosen = Object.entries(form).filter(([name]) => name.startsWith('option.'));
  return chosen.length === 0 ? form : { ...form, 'optionValueIds[]': chosen.map(([, value]) => value) };
}

/** A product page's form: the chosen option values name the SKU; a product without options names none. */
const productForm = z.object({
  productId: z.uuid(),
  variantId: z.uuid().optional(),
  'optionValueIds[]': z.array(z.uuid()).max(5).default([]),
  quantity: quantity.default(1),
  intent: z.enum(['add', 'buy']).default('add'),
});
export const addToCartInput = z.preprocess(gatherOptions, productForm);
export type AddToCartInput = z.output<typeof addToCartInput>;

/** What changes of a line; what isn't named stays. Quantity 0 removes it. */
export const changeLineInput = z.object({
  variantId: z.uuid(),
  quantity: z
    .union([z.number(), z.string().trim().min(1, { error: 'required' }).transform(Number)])
    .pipe(z.number().int().min(0).max(maxQuantity))
    .optional(),
  selected: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).optional(),
});
export type ChangeLineInput = z.output<typeof changeLineInput>;

export const selectAllInput = z.object({
  selected: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]),
});
