import { z } from 'zod';
import { email, phone } from '@/lib/domain/accounts/inputs';
import { isCreditCode } from '@/lib/domain/invoices/tax-number';
import { requiredText, text } from '@/lib/shared/text';
import { applicationFilters, sellerKinds } from './views';

/** Addresses that are pages of the console. */
const reserved = new Set(['applications']);
/** What a shop is called in addresses. */
export const shopSlug = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/, { error: 'slug' })
  .refine((slug) => !reserved.has(slug), { error: 'slug' });

/** The form by which somebody asks to open a shop. Only a company has a company's name and code, and it must have both. */
export const applyInput = z
  .object({
    name: requiredText(40),
    nameEn: requiredText(60),
    slug: shopSlug,
    kind: z.enum(sellerKinds, { error: 'required' }),
    company: text(100).default(''),
    licence: text(30)
      .default('')
      .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase()),
    provinceCode: z.string({ error: 'required' }).regex(/^\d{6}$/, { error: 'required' }),
    contact: requiredText(40),
    phone,
    email,
    about: text(1000).default(''),
  })
  .transform(({ company, licence, ...input }, issue) => {
    if (input.kind === 'personal') return { ...input, company: null, licence: null };
    if (company === '') issue.addIssue({ code: 'custom', message: 'required', path: ['company'], input: company });
    if (!isCreditCode(licence))
      issue.addIssue({ code: 'custom', message: licence === '' ? 'required' : 'credit_code', path: ['licence'], input: licence });
    return { ...input, company, licence };
  });
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
