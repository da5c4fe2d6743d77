import { z } from 'zod';
import { requiredText, text } from '@/lib/shared/text';

const most = 1_000_000;
const count = z.coerce.number().int().min(0).max(most);
const typed = z.string().trim().min(1, { error: 'required' }).transform(Number);
const pieces = typed.pipe(z.number().int().min(1).max(most));
const place = { variantId: z.uuid(), warehouseId: z.uuid() };
/** A figure that may be left empty. */
const optional = (least: number, largest: number) =>
  z.union([z.literal('').transform(() => null), z.coerce.number().int().min(least).max(largest)]);

/** Either adds to what is there (a delta), or sets it when nobody has changed it since it was read. */
export const adjustStockInput = z
  .object({
    ...place,
    mode: z.enum(['delta', 'set']),
    amount: typed.pipe(z.number().int().min(-most).max(most)),
    version: z.coerce.number().int(),
    reason: text(200).default(''),
  })
  .refine((input) => input.mode === 'delta' || count.safeParse(input.amount).success, { path: ['amount'] });
export type AdjustStockInput = z.output<typeof adjustStockInput>;

export const receiveStockInput = z.object({ ...place, amount: pieces, reason: text(200).default('') });
export type ReceiveStockInput = z.output<typeof receiveStockInput>;

export const writeOffStockInput = z.object({ ...place, amount: pieces, reason: requiredText(200) });
export type WriteOffStockInput = z.output<typeof writeOffStockInput>;

export const transferStockInput = z.object({ ...place, toWarehouseId: z.uuid(), amount: pieces, reason: text(200).default('') });
export type TransferStockInput = z.output<typeof transferStockInput>;

export const setSafetyInput = z.object({
  ...place,
  safety: typed.pipe(z.number().int().min(0).max(most)),
  version: z.coerce.number().int(),
});
export type SetSafetyInput = z.output<typeof setSafetyInput>;

/** No limit and no days: the SKU is not sold before it is there. */
export const setBackorderInput = z
  .object({ variantId: z.uuid(), version: z.coerce.number().int(), limit: optional(1, most), days: optional(1, 365) })
  .refine(({ limit, days }) => limit === null || days !== null, { path: ['days'], error: 'required' });
export type SetBackorderInput = z.output<typeof setBackorderInput>;

const unnamed = z.literal('').transform(() => undefined);
export const setThresholdInput = z
  .object({
    variantId: z.union([unnamed, z.uuid()]).optional(),
    categoryId: z.union([unnamed, z.uuid()]).optional(),
    lowAt: optional(0, most),
    overDays: optional(1, 3650),
    staleDays: optional(1, 3650),
  })
  .refine(({ variantId, categoryId }) => variantId === undefined || categoryId === undefined, { path: ['categoryId'] });
export type SetThresholdInput = z.output<typeof setThresholdInput>;

/** A count sheet: of each SKU what the sheet expected, and what was counted (empty: not counted). */
export const countStockInput = z.object({
  warehouseId: z.uuid(),
  reason: text(200).default(''),
  counts: z
    .array(z.object({ variantId: z.uuid(), expected: count, counted: optional(0, most) }))
    .min(1)
    .max(200),
});
export type CountStockInput = z.output<typeof countStockInput>;

const column = (cell: z.ZodType<string>) => z.union([z.array(cell), cell.transform((one) => [one])]);
/** The same as a form has it: three columns of equal length. */
export const countStockForm = z
  .object({
    warehouseId: z.uuid(),
    reason: text(200).default(''),
    'variantId[]': column(z.string()),
    'expected[]': column(z.string()),
    'counted[]': column(z.string()),
  })
  .transform(({ 'variantId[]': ids, 'expected[]': expected, 'counted[]': counted, ...rest }): unknown => ({
    ...rest,
    counts: ids.map((variantId, row) => ({ variantId, expected: expected[row], counted: counted[row]?.trim() })),
  }))
  .pipe(countStockInput);

export const stockFilters = ['all', 'low', 'out'] as const;
/** The stock list's address: `?q=&show=&page=`. Nonsense in one part leaves that part out. */
export const listStockInput = z.object({
  q: text(60).catch(''),
  show: z.enum(stockFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListStockInput = z.output<typeof listStockInput>;

/** The count sheet's address: `?warehouse=&q=&page=`. */
export const countSheetInput = z.object({
  warehouse: z.uuid().optional().catch(undefined),
  q: text(60).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type CountSheetInput = z.output<typeof countSheetInput>;

/** The page of a SKU's movements. */
export const ledgerInput = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
