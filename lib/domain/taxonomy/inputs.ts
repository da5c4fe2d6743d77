import { z } from 'zod';
import { keysetInput } from '@/lib/shared/keyset';
import { requiredText, text } from '@/lib/shared/text';

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })
  .max(80);
const none = (value: unknown) => (value === '' ? undefined : value);
const version = z.coerce.number().int().min(1);
const named = { slug, name: requiredText(40), nameEn: requiredText(60) };

/** Without an id a new one; then the version says nothing. */
export const saveCategoryInput = z.object({
  id: z.preprocess(none, z.uuid().optional()),
  version: version.default(1),
  ...named,
  parentId: z.preprocess(none, z.uuid().optional()),
  hidden: z.literal('on').optional(),
});
export type SaveCategoryInput = z.output<typeof saveCategoryInput>;

export const stepCategoryInput = z.object({ id: z.uuid(), to: z.enum(['up', 'down']) });
export type StepCategoryInput = z.output<typeof stepCategoryInput>;

export const taxonIdInput = z.object({ id: z.uuid() });

export const moveProductsInput = z.object({ from: z.uuid(), to: z.uuid({ error: 'required' }) });
export type MoveProductsInput = z.output<typeof moveProductsInput>;

export const saveBrandInput = z.object({ id: z.preprocess(none, z.uuid().optional()), version: version.default(1), ...named });
export type SaveBrandInput = z.output<typeof saveBrandInput>;

/** To another brand, or to none. */
export const rebrandInput = z.object({ from: z.uuid(), to: z.preprocess(none, z.uuid().optional()) });
export type RebrandInput = z.output<typeof rebrandInput>;

/** The brand list's address. */
export const listBrandsInput = z.object({ q: text(60).catch(''), ...keysetInput });
export type ListBrandsInput = z.output<typeof listBrandsInput>;
