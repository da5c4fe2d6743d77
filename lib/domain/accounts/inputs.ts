import { z } from 'zod';
import { requiredText } from '@/lib/shared/text';

export const email = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'email' }));
/** NIST SP 800-63B: length is what counts; every character is welcome. */
const newPassword = z.string({ error: 'required' }).min(8, { error: 'password_short' }).max(128);
const name = requiredText(40);

/** A path of ours to go on to; anything else, such as another site, is the home page. */
export const nextPath = z
  .string()
  .max(500)
  .default('/')
  .transform((path) => (/^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'));

export const registerInput = z.object({ email, password: newPassword, name, next: nextPath });
export const signInInput = z.object({
  email,
  password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(128),
  next: nextPath,
});
export const renameInput = z.object({ name });
/** A tick box: what is not ticked is not sent. */
export const chooseMailsInput = z.object({ orders: z.literal('on').optional() }).transform(({ orders }) => ({ orders: orders === 'on' }));

/** Mobile numbers of the mainland, and landlines or numbers of Hong Kong, Macau and Taiwan with their code. */
export const phone = z
  .string({ error: 'required' })
  .trim()
  .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\+?(852|853|886)-?\d{8,10})$/, { error: 'phone' });
const regionCode = z.string({ error: 'required' }).regex(/^\d{6}$/, { error: 'required' });

export const addressInput = z.object({
  /** Set when an address is changed. */
  id: z.uuid().optional(),
  recipient: name,
  phone,
  provinceCode: regionCode,
  cityCode: regionCode,
  districtCode: regionCode,
  street: requiredText(120),
  isDefault: z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean()),
  next: nextPath,
});
export type AddressInput = z.output<typeof addressInput>;
export const addressIdInput = z.object({ id: z.uuid() });
/** Without an id: all other sessions. */
export const endSessionInput = z.object({ id: z.uuid().optional() });
