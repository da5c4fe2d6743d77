import { z } from 'zod';
import { isHumanNumber } from '@/lib/shared/number';
import { requiredText, text } from '@/lib/shared/text';
import { isTaxNumber } from './tax-number';
import { invoiceKinds } from './views';

const number = z.string().refine(isHumanNumber);

/** A new title for an order's invoice. Only a company has a tax number, and it must have one. */
export const askInvoiceInput = z
  .object({
    number,
    kind: z.enum(invoiceKinds),
    title: requiredText(100),
    taxNumber: text(20)
      .default('')
      .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase()),
    email: z
      .string()
      .trim()
      .min(1, { error: 'required' })
      .pipe(z.email({ error: 'email' }).max(200)),
  })
  .transform((input, issue) => {
    if (input.kind === 'personal') return { ...input, taxNumber: '' };
    if (!isTaxNumber(input.taxNumber))
      issue.addIssue({
        code: 'custom',
        message: input.taxNumber === '' ? 'required' : 'tax_number',
        path: ['taxNumber'],
        input: input.taxNumber,
      });
    return input;
  });
export type AskInvoiceInput = z.output<typeof askInvoiceInput>;

/** The same with a title of the shopper's book. */
export const askAgainInput = z.object({ number, titleId: z.uuid() });

export const withdrawInvoiceInput = z.object({ invoiceId: z.uuid() });

export const issueInvoiceInput = z.object({
  invoiceId: z.uuid(),
  invoiceNumber: z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z-]{8,32}$/)),
  fileUrl: z
    .union([
      z.literal('').transform(() => null),
      z
        .string()
        .trim()
        .max(500)
        .pipe(z.url({ protocol: /^https$/ })),
    ])
    .default(null),
});
export type IssueInvoiceInput = z.output<typeof issueInvoiceInput>;

export const invoiceFilters = ['to_issue', 'issued', 'all'] as const;
export type InvoiceFilter = (typeof invoiceFilters)[number];
/** The invoice list's address. Nonsense in one part leaves that part out. */
export const listInvoicesInput = z.object({
  show: z.enum(invoiceFilters).catch('to_issue'),
  /** The id of the last invoice of the page before. */
  before: z.uuid().optional().catch(undefined),
});
export type ListInvoicesInput = z.output<typeof listInvoicesInput>;
