import { z } from 'zod';
import { text } from '@/lib/shared/text';
import { mostFen, parseYuan } from '@/lib/shared/money';

const version = z.coerce.number().int().min(1);

export const productStatuses = ['draft', 'live', 'archived'] as const;

/** Yuan as people type them, read as fen; more than nothing. */
const price = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .transform((typed, issue) => {
    const amount = parseYuan(typed);
    if (amount !== null && amount > 0 && amount <= mostFen) return amount;
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });

/** The price form of a SKU: an empty list price is none. */
export const updateVariantInput = z.object({
  id: z.uuid(),
  version,
  price,
  listPrice: z.union([z.literal('').transform(() => null), price]).optional(),
});
export type UpdateVariantInput = z.output<typeof updateVariantInput>;

/** The product list's address: `?q=&status=&page=`. Nonsense in one part leaves that part out. */
export const listProductsInput = z.object({
  q: text(60).catch(''),
  status: z.enum(['all', ...productStatuses]).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListProductsInput = z.output<typeof listProductsInput>;
