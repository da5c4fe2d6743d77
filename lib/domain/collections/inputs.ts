import { z } from 'zod';
import { keysetInput } from '@/lib/shared/keyset';
import { parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';

const none = (value: unknown) => (value === '' ? undefined : value);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** Yuan as typed; an empty field is no limit. */
const amount = z
  .string()
  .trim()
  .transform((typed, issue) => {
    if (typed === '') return null;
    const fen = parseYuan(typed);
    if (fen !== null && fen >= 0) return fen;
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  })
  .default(null);

export const collectionKinds = ['manual', 'rule'] as const;

/** Without an id a new one; then the version says nothing. What a rule says is only read of one by rule. */
export const saveCollectionInput = z.object({
  id: z.preprocess(none, z.uuid().optional()),
  version: z.coerce.number().int().min(1).default(1),
  kind: z.enum(collectionKinds),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })
    .max(80),
  name: requiredText(40),
  nameEn: requiredText(60),
  summary: text(200).default(''),
  summaryEn: text(300).default(''),
  published: ticked,
  categoryId: z.preprocess(none, z.uuid().optional()),
  brandId: z.preprocess(none, z.uuid().optional()),
  words: text(60).default(''),
  minPrice: amount,
  maxPrice: amount,
  newDays: z.preprocess(none, z.coerce.number().int().min(1).max(365).optional()),
  onSale: ticked,
  inStock: ticked,
});
export type SaveCollectionInput = z.output<typeof saveCollectionInput>;

export const collectionIdInput = z.object({ id: z.uuid() });
export const collectionProductInput = z.object({ id: z.uuid(), productId: z.uuid() });
export type CollectionProductInput = z.output<typeof collectionProductInput>;

export const stepProductInput = collectionProductInput.extend({ to: z.enum(['up', 'down']) });
export type StepProductInput = z.output<typeof stepProductInput>;

/** The collections' address. */
export const listCollectionsInput = z.object(keysetInput);
export type ListCollectionsInput = z.output<typeof listCollectionsInput>;

/** Of a collection's own page in the console: the words to find products by. */
export const findProductsInput = z.object({ q: text(60).catch('') });

export const showcaseInput = z.object({ id: z.uuid(), home: z.enum(['on', 'off']) });
export type ShowcaseInput = z.output<typeof showcaseInput>;
