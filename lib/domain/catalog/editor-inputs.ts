import { z } from 'zod';
import { gatherLists } from '@/lib/shared/listed-fields';
import { mostFen, parseYuan } from '@/lib/shared/money';
import { countOf, mostOptions, mostSkus, mostValues } from '@/lib/shared/option-matrix';
import { requiredText, text } from '@/lib/shared/text';
import { productStatuses } from './product-inputs';
import { slugInput } from './slug';

export const mostSpecs = 60;
export const mostMedia = 60;
/** Codes are told apart by spaces and commas where people type several. */
const code = text(60).regex(/^[^\s,，、;；]*$/, { error: 'sku_code' });

/** Yuan as people type them, read as fen; empty is none. */
const yuan = z
  .string()
  .trim()
  .default('')
  .transform((typed, issue) => {
    if (typed === '') return null;
    const amount = parseYuan(typed);
    if (amount !== null && amount > 0 && amount <= mostFen) return Number(amount);
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });
const grams = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(1_000_000)]).default(null);
const ticked = z.literal('on').optional().transform(Boolean);
const none = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => null), schema]).default(null);
/** A day and time as forms send it, in Asia/Shanghai. */
const time = none(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'invalid' })
    .transform((typed) => new Date(`${typed}:00+08:00`))
    .refine((at) => !Number.isNaN(at.getTime()), { error: 'invalid' }),
);
/** The id of an option or value, or what stands for the id of a new one. */
const key = z.string().regex(/^[\w-]{1,40}$/);

const words = {
  title: requiredText(120),
  titleEn: text(160),
  summary: text(300),
  summaryEn: text(400),
  description: text(20_000),
  descriptionEn: text(20_000),
  categoryId: z.uuid({ error: 'required' }),
  brandId: none(z.uuid()),
  freightTemplateId: none(z.uuid()),
  slug: none(z.string().trim().toLowerCase().pipe(slugInput)),
  seoTitle: text(120),
  seoTitleEn: text(120),
  seoDescription: text(300),
  seoDescriptionEn: text(300),
  status: z.enum(productStatuses),
  publishAt: time,
  archiveAt: time,
};
const spec = z.object({ name: text(60), nameEn: text(80), value: text(300), valueEn: text(400) });
const value = z.object({ key, value: text(40), valueEn: text(60) });
const option = z.object({
  key,
  name: text(30),
  nameEn: text(40),
  values: z
    .array(value.nullable())
    .max(mostValues + 10)
    .default([]),
});
const sku = z.object({
  /** The keys of its values joined by '+', in the order of the options. */
  key: z.string().regex(/^[\w-]{0,40}(\+[\w-]{1,40}){0,2}$/),
  /** Of the SKU that there is. */
  version: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(1)]).optional(),
  sku: code,
  barcode: text(40),
  price: yuan,
  listPrice: yuan,
  weightGrams: grams,
  active: ticked,
});
const media = z.object({
  url: z.string().max(200),
  alt: text(200),
  altEn: text(200),
  inText: ticked,
  /** '' the product, keep: the SKUs that it shows now, v:<value> all SKUs of it, s:<SKU's key> one. */
  for: z.string().max(130).default(''),
  remove: ticked,
});

const content = z.object({
  ...words,
  specs: z
    .array(spec.nullable())
    .max(mostSpecs + 10)
    .default([]),
  options: z
    .array(option.nullable())
    .max(mostOptions + 2)
    .default([]),
  skus: z.array(sku.nullable()).max(mostSkus).default([]),
  media: z
    .array(media.nullable())
    .max(mostMedia + 10)
    .default([]),
  /** For SKUs whose own fields are empty. */
  fillPrice: yuan,
  fillListPrice: yuan,
  fillWeight: grams,
});
export type ProductContent = z.output<typeof content>;
type Issues = z.core.$ZodRawIssue[];
const complain = (issues: Issues, message: string, ...path: (string | number)[]) =>
  issues.push({ code: 'custom', message, path, input: 'x' });

function checkOptions({ options }: ProductContent, issues: Issues): void {
  const names = options.map((one) => one?.name ?? '');
  for (const [row, one] of options.entries()) {
    if (one === null) continue;
    const values = one.values.map((two) => two?.value ?? '');
    const filled = values.some((two) => two !== '');
    if (one.name === '' && filled) complain(issues, 'required', 'options', row, 'name');
    if (one.name !== '' && !filled) complain(issues, 'required', 'options', row, 'values', 0, 'value');
    if (one.name !== '' && names.indexOf(one.name) < row) complain(issues, 'twice', 'options', row, 'name');
    for (const [place, two] of values.entries())
      if (two !== '' && values.indexOf(two) < place) complain(issues, 'twice', 'options', row, 'values', place, 'value');
  }
  if (countOf(offeredOptions(options)) > mostSkus) complain(issues, 'too_many_skus', 'options');
}

function checkSkus({ skus, fillPrice }: ProductContent, issues: Issues): void {
  const codes = skus.map((one) => one?.sku ?? '');
  for (const [row, one] of skus.entries()) {
    if (one === null) continue;
    if (one.active && one.price === null && fillPrice === null) complain(issues, 'required', 'skus', row, 'price');
    if (one.sku !== '' && codes.indexOf(one.sku) < row) complain(issues, 'twice', 'skus', row, 'sku');
    if (one.price !== null && one.listPrice !== null && one.listPrice < one.price) complain(issues, 'list_price', 'skus', row, 'listPrice');
  }
}

/** The options that are filled in, in their order. */
export const offeredOptions = (options: ProductContent['options']) =>
  options.flatMap((one) => {
    const values = (one?.values ?? []).flatMap((two) => (two === null || two.value === '' ? [] : [two]));
    return one === null || values.length === 0 ? [] : [{ ...one, values }];
  });

const gather = (form: unknown) => (typeof form === 'object' && form !== null ? gatherLists(Object.entries(form)) : form);

/** The editor's form: rows are fields of their own, such as `options.0.values.1.value`. */
export const saveProductInput = z.preprocess(
  gather,
  content.extend({ id: z.uuid(), version: z.coerce.number().int().min(1) }).check(({ value: input, issues }) => {
    checkOptions(input, issues);
    checkSkus(input, issues);
    if (input.publishAt !== null && input.archiveAt !== null && input.archiveAt <= input.publishAt) complain(issues, 'later', 'archiveAt');
  }),
);
export type SaveProductInput = z.output<typeof saveProductInput>;

/** What a new product begins with; all else is filled in afterwards. */
export const createProductInput = z.object({
  title: requiredText(120),
  titleEn: text(160).default(''),
  categoryId: z.uuid({ error: 'required' }),
  price: yuan.transform((amount, issue) => {
    if (amount !== null) return amount;
    issue.addIssue({ code: 'custom', message: 'required', input: '' });
    return z.NEVER;
  }),
});
export type CreateProductInput = z.output<typeof createProductInput>;

export const duplicateProductInput = z.object({ id: z.uuid() });
