import { z } from 'zod';
import { email, phone } from '@/lib/domain/accounts/inputs';
import { isCreditCode } from '@/lib/domain/invoices/tax-number';
import { requiredText, text } from '@/lib/shared/text';
import { applicationFilters } from './views';

/** Addresses that are pages of the console. */
const reserved = new Set(['applications']);
/** What a shop is called in addresses. */
export const shopSlug = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/, { error: 'shop_slug' })
  .refine((slug) => !reserved.has(slug), { error: 'shop_slug' });

const asked = z.object({
  name: requiredText(40),
  nameEn: requiredText(60),
  slug: shopSlug,
  provinceCode: z.string({ error: 'required' }).regex(/^\d{6}$/, { error: 'required' }),
  contact: requiredText(40),
  phone,
  email,
  about: text(1000).default(''),
});
const licence = requiredText(30)
  .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase())
  .refine((code) => code === '' || isCreditCode(code), { error: 'credit_code' });
/** What a form sends and nobody is asked for. */
const nothing = z
  .string()
  .optional()
  .transform(() => null);

/** The form by which somebody asks to open a shop. Only a company has a company's name and code, and it must have both. */
export const applyInput = z.discriminatedUnion(
  'kind',
  [
    asked.extend({ kind: z.literal('company'), company: requiredText(100), licence }),
    asked.extend({ kind: z.literal('personal'), company: nothing, licence: nothing }),
  ],
  { error: 'required' },
);
export type ApplyInput = z.output<typeof applyInput>;

export const applicationIdInput = z.object({ id: z.uuid() });
const reason = requiredText(500);
export const refuseApplicationInput = z.object({ id: z.uuid(), reason });
export type RefuseApplicationInput = z.output<typeof refuseApplicationInput>;

/** The queue's address. Nonsense in one part leaves that part out. */
export const listApplicationsInput = z.object({
  show: z.enum(applicationFilters).catch('pending'),
  /** The id of the last application of the page before. */
  before: z.uuid().optional().catch(undefined),
});
export type ListApplicationsInput = z.output<typeof listApplicationsInput>;

export const suspendInput = z.object({ merchantId: z.uuid(), reason });
export type SuspendInput = z.output<typeof suspendInput>;
export const reinstateInput = z.object({ merchantId: z.uuid() });
