import { z } from 'zod';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import { requiredText, text } from '@/lib/shared/text';

/** Products that are ticked; more are chosen by filters. */
const mostTicked = 200;

export const bulkKinds = ['price', 'stock', 'status', 'category'] as const;
export type BulkKind = (typeof bulkKinds)[number];
/** A price ends at a whole fen, a tenth of a yuan, a yuan, or at .90. */
export const roundings = ['fen', 'jiao', 'yuan', 'ninety'] as const;
export type Rounding = (typeof roundings)[number];
/** The list price stays, changes in the same way, or goes. */
export const listPriceWays = ['keep', 'same', 'clear'] as const;

/** Products of the shop: those that are ticked, or all that a list's filters find. */
export const bulkSelection = z.union([z.object({ ids: z.array(z.uuid()).min(1).max(mostTicked) }), z.object({ filter: z.string() })]);
export type BulkSelection = z.output<typeof bulkSelection>;

const most = 1_000_000;
/** What is to become of them, as a task keeps it. `amount`: hundredths of a percent, or fen. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('price'),
    by: z.enum(['percent', 'amount']),
    amount: z.number().int(),
    rounding: z.enum(roundings),
    listPrice: z.enum(listPriceWays),
  }),
  z.object({ kind: z.literal('stock'), warehouseId: z.uuid(), delta: z.number().int(), reason: z.string() }),
  z.object({ kind: z.literal('status'), status: z.enum(productStatuses) }),
  // `name`: the category's, for the report.
  z.object({ kind: z.literal('category'), categoryId: z.uuid(), name: z.string().default('') }),
]);
export type BulkChange = z.output<typeof bulkChange>;
export type ChangeOf<K extends BulkKind> = Extract<BulkChange, { kind: K }>;

/** What a task of this kind is given; products that came after `until` are none of its. */
export const bulkInput = z.object({ selection: bulkSelection, change: bulkChange, until: z.iso.datetime(), key: z.uuid() });

const ids = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
/** The choice as an address or a form has it: `of=ids&ids=…` (once each, or apart by commas), or `of=all&filter=` with the list's own address. */
export const bulkSelectionForm = z
  .object({ of: z.enum(['ids', 'all']).catch('ids'), ids: ids.optional(), filter: text(2000).catch('') })
  .transform(({ of, ids: ticked, filter }): unknown =>
    of === 'all' ? { filter } : { ids: [...new Set(ticked?.flatMap((one) => one.split(',')))] },
  )
  .pipe(bulkSelection)
  .transform((selection) => ({ selection }));

/** Two decimals at most, with a sign: -12.5 is -1250. */
const signed = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .transform((typed, issue) => {
    const [, sign = '', whole = '', part = ''] = /^([+-]?)(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[%％]$/, '')) ?? [];
    const amount = Number(whole) * 100 + Number(part.padEnd(2, '0'));
    if (whole !== '' && amount > 0) return sign === '-' ? -amount : amount;
    issue.addIssue({ code: 'custom', message: 'signed', input: typed });
    return z.NEVER;
  });

const changeForm = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('price'),
      by: z.enum(['percent', 'amount']).catch('percent'),
      amount: signed,
      rounding: z.enum(roundings).catch('fen'),
      listPrice: z.enum(listPriceWays).catch('keep'),
    })
    // To less than nothing, or to more than eleven times as much: a slip of the hand.
    .refine(({ by, amount }) => by === 'amount' || (amount > -10_000 && amount <= 100_000), { path: ['amount'], error: 'percent' }),
  z.object({
    kind: z.literal('stock'),
    warehouseId: z.uuid({ error: 'required' }),
    delta: requiredText(8)
      .regex(/^[+-]?\d+$/, { error: 'pieces' })
      .transform(Number)
      .refine((delta) => delta !== 0 && Math.abs(delta) <= most, { error: 'pieces' }),
    reason: text(200).catch(''),
  }),
  z.object({ kind: z.literal('status'), status: z.enum(productStatuses) }),
  z.object({ kind: z.literal('category'), categoryId: z.uuid({ error: 'required' }) }),
]);

/** The change as an address or a form has it. */
export const bulkChangeForm = changeForm.pipe(bulkChange).transform((change) => ({ change }));
/** What is sent when the preview was looked at. `key`: one a page, so that a second press begins nothing anew. */
export const startBulkForm = z.intersection(z.intersection(bulkSelectionForm, bulkChangeForm), z.object({ key: z.uuid() }));
export type StartBulkInput = z.output<typeof startBulkForm>;
