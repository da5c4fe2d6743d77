import { z } from 'zod';
import { keysetInput } from '@/lib/shared/keyset';
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

export const productSorts = ['updated', 'created', 'title'] as const;
export type ProductSort = (typeof productSorts)[number];
export const stockStates = ['in', 'out', 'none'] as const;

const yuan = z
  .string()
  .trim()
  .transform((typed) => parseYuan(typed) ?? undefined)
  .optional()
  .catch(undefined);
const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .optional()
  .catch(undefined);

/** The product list's address: each part is a filter of its own, nonsense in one leaves that one out. Prices are yuan there, fen here. */
export const listProductsInput = z.object({
  q: text(60).catch(''),
  status: z.enum(['all', ...productStatuses]).catch('all'),
  /** A category's slug, with those below it. */
  category: slug,
  brand: slug,
  /** Some SKU can be bought; none can; there is no SKU on sale at all. */
  stock: z.enum(stockStates).optional().catch(undefined),
  min: yuan,
  max: yuan,
  picture: z.enum(['yes', 'no']).optional().catch(undefined),
  /** Changed on that day in Asia/Shanghai or later. */
  since: z.iso.date().optional().catch(undefined),
  sort: z.enum(productSorts).catch('created'),
  dir: z.enum(['up', 'down']).catch('down'),
  ...keysetInput,
});
export type ListProductsInput = z.output<typeof listProductsInput>;
