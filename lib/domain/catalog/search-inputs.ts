import { z } from 'zod';
import { parseYuan } from '@/lib/shared/money';

export const sorts = ['relevance', 'sales', 'new', 'price_up', 'price_down', 'rating'] as const;
export type Sort = (typeof sorts)[number];

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** Yuan as typed; what is no amount is no limit. */
const amount = z
  .string()
  .max(12)
  .transform((text) => parseYuan(text) ?? undefined);

/** The search page's address: `?q=&category=&brand=&min=&max=&stock=on&sort=&page=`. Nonsense in one part leaves that part out. */
export const searchInput = z.object({
  q: z.string().trim().max(100).catch(''),
  category: slug.optional().catch(undefined),
  brand: slug.optional().catch(undefined),
  min: amount.optional().catch(undefined),
  max: amount.optional().catch(undefined),
  stock: z.literal('on').optional().catch(undefined),
  sort: z.enum(sorts).catch('relevance'),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});
export type SearchInput = z.output<typeof searchInput>;

export const suggestInput = z.object({ q: z.string().trim().min(1).max(60) });
