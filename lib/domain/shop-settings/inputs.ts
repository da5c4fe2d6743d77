import { z } from 'zod';
import { email, phone } from '@/lib/domain/accounts/inputs';
import { requiredText, text } from '@/lib/shared/text';

/** An empty field is none. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((typed) => (typed === '' ? null : typed), z.nullable(schema)).default(null);

/** 400 and 800 numbers are for companies; people's numbers are as in addresses. */
const servicePhone = z.union(
  [
    phone,
    z
      .string()
      .trim()
      .regex(/^[48]00-?\d{3}-?\d{4}$/),
  ],
  { error: 'phone' },
);

/** The form of a shop's settings. */
export const saveSettingsInput = z.object({
  version: z.coerce.number().int().min(1),
  name: requiredText(40),
  nameEn: requiredText(60),
  about: text(1000).default(''),
  aboutEn: text(2000).default(''),
  servicePhone: optional(servicePhone),
  serviceEmail: optional(email),
  serviceHours: optional(text(80)),
  shipWithinHours: optional(z.coerce.number().int().min(1).max(720)),
  returnAddress: optional(text(200)),
  askBeforeCancel: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
export type SaveSettingsInput = z.output<typeof saveSettingsInput>;
