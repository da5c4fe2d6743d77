import { z } from 'zod';
import { text } from '@/lib/shared/text';

const count = z.coerce.number().int().min(0).max(1_000_000);

/** Either adds to what is there (a delta), or sets it when nobody has changed it since it was read. */
export const adjustStockInput = z
  .object({
    variantId: z.uuid(),
    warehouseId: z.uuid(),
    mode: z.enum(['delta', 'set']),
    amount: z.string().trim().min(1, { error: 'required' }).transform(Number).pipe(z.number().int().min(-1_000_000).max(1_000_000)),
    version: z.coerce.number().int(),
    reason: text(200).default(''),
  })
  .refine((input) => input.mode === 'delta' || count.safeParse(input.amount).success, { path: ['amount'] });
export type AdjustStockInput = z.output<typeof adjustStockInput>;

export const stockFilters = ['all', 'low', 'out'] as const;
/** The stock list's address: `?q=&show=&page=`. Nonsense in one part leaves that part out. */
export const listStockInput = z.object({
  q: text(60).catch(''),
  show: z.enum(stockFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListStockInput = z.output<typeof listStockInput>;
