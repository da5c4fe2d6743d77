import { z } from 'zod';
import { email, phone } from '@/lib/domain/accounts/inputs';
import { parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';

export const customerSorts = ['seen', 'spent', 'orders'] as const;

const emptyIsNone = (value: unknown) => (value === '' ? undefined : value);
/** Yuan as typed; what is no amount is no limit. */
const amount = z.preprocess(
  emptyIsNone,
  z
    .string()
    .transform((typed) => parseYuan(typed.trim()) ?? undefined)
    .optional()
    .catch(undefined),
);
const count = z.preprocess(emptyIsNone, z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined));
const day = z.iso.date().optional().catch(undefined);

/** The customer list's address. Nonsense in one part leaves that part out. */
export const customerQueryInput = z.object({
  /** A name, the end of a phone number, an e-mail address, or an order number. */
  q: text(60).catch(''),
  tag: text(20).catch(''),
  blocked: z.literal('on').optional().catch(undefined),
  ordersFrom: count,
  ordersTo: count,
  spentFrom: amount,
  spentTo: amount,
  /** Days of the last order in Asia/Shanghai, both included. */
  from: day,
  to: day,
  sort: z.enum(customerSorts).catch('seen'),
});
export type CustomerQuery = z.output<typeof customerQueryInput>;

export const listCustomersInput = customerQueryInput.extend({
  /** The id of the last customer of the page before. */
  after: z.uuid().optional().catch(undefined),
});
export type ListCustomersInput = z.output<typeof listCustomersInput>;

const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyIsNone, schema.optional());

export const mostTags = 20;
/** Tags as people type them, apart by commas; each once. */
const tags = text(400).transform((typed, issue) => {
  const all = [
    ...new Set(
      typed
        .split(/[,，、;；\n]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
  if (all.length <= mostTags && all.every((tag) => tag.length <= 20)) return all;
  issue.addIssue({ code: 'custom', message: 'tags', input: typed });
  return z.NEVER;
});

export const addCustomerInput = z.object({
  name: requiredText(40),
  phone: optional(phone),
  email: optional(email),
  tags,
  note: text(1000),
});
export type AddCustomerInput = z.output<typeof addCustomerInput>;

export const customerIdInput = z.object({ id: z.uuid() });

export const tagCustomerInput = z.object({
  id: z.uuid(),
  tags,
  /** The tags that were shown when the form was made: what another has added since is not lost. */
  shown: tags,
});
export type TagCustomerInput = z.output<typeof tagCustomerInput>;

export const noteCustomerInput = z.object({ id: z.uuid(), text: requiredText(1000) });
export type NoteCustomerInput = z.output<typeof noteCustomerInput>;

export const blockCustomerInput = z.object({ id: z.uuid(), reason: requiredText(200) });
export type BlockCustomerInput = z.output<typeof blockCustomerInput>;

export const revealables = ['phone', 'email', 'address'] as const;
export type Revealable = (typeof revealables)[number];
export const revealCustomerInput = z.object({ id: z.uuid(), what: z.enum(revealables), reason: requiredText(200) });
export type RevealCustomerInput = z.output<typeof revealCustomerInput>;
