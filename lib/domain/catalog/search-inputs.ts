import { z } from 'zod';
import { requiredText, text } from '@/lib/shared/text';
import { slugInput } from './slug';
import { parseYuan } from '@/lib/shared/money';

export const sorts = ['relevance', 'sales', 'new', 'price_up', 'price_down', 'rating'] as const;
export type Sort = (typeof sorts)[number];

/** Yuan as typed; what is no amount is no limit. */
const amount = z
  .string()
  .max(12)
  .transform((typed) => parseYuan(typed) ?? undefined);

/** The search page's address: `?q=&category=&brand=&collection=&min=&max=&stock=on&sort=&page=`. Nonsense in one part leaves that part out. */
export const searchInput = z.object({
  q: text(100).catch(''),
  category: slugInput.optional().catch(undefined),
  brand: slugInput.optional().catch(undefined),
  collection: slugInput.optional().catch(undefined),
  min: amount.optional().catch(undefined),
  max: amount.optional().catch(undefined),
  stock: z.literal('on').optional().catch(undefined),
  sort: z.enum(sorts).catch('relevance'),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});
export type SearchInput = z.output<typeof searchInput>;

export const suggestInput = z.object({ q: requiredText(60) });
