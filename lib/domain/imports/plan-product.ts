import { writeSpecs } from './parse-cell';
import type { TaskChange } from '@/lib/domain/tasks/views';
import { Refusal } from '@/lib/shared/refusal';
import type { Current, ProductState } from './current';
import type { RowValues } from './parse-row';

type Wish = { readonly [K in keyof ProductState]: ProductState[K] | undefined };
const fields = [
  'title',
  'titleEn',
  'summary',
  'summaryEn',
  'description',
  'descriptionEn',
  'category',
  'brand',
  'status',
  'specs',
] as const;

const lines = (value: string | null) => value?.replaceAll('\r\n', '\n') ?? null;
/** The same, whichever way its lines end. */
export const same = (a: string | null, b: string | null): boolean => lines(a) === lines(b);

/** What a row wants its product to be. @throws Refusal CELL_UNKNOWN */
export function wishOf(values: RowValues, { categories, brands }: Pick<Current, 'categories' | 'brands'>): Wish {
  const found = (field: 'category' | 'brand', given: string, known: ReadonlyMap<string, string>) => {
    const slug = known.get(given);
    if (slug === undefined) throw new Refusal('CELL_UNKNOWN', { field, value: given });
    return slug;
  };
  const { title, titleEn, summary, summaryEn, description, descriptionEn, status } = values;
  return {
    title,
    titleEn,
    summary,
    summaryEn,
    description,
    descriptionEn,
    status,
    category: values.category === undefined ? undefined : found('category', values.category, categories),
    brand: values.brand === undefined || values.brand === null ? values.brand : found('brand', values.brand, brands),
    specs: values.specs === undefined ? undefined : writeSpecs(values.specs),
  };
}

/** A new product as its first row has it. @throws Refusal CELL_MISSING */
export function newState(wish: Wish): ProductState {
  const needed = (field: 'title' | 'category') => {
    const value = wish[field];
    if (value === undefined) throw new Refusal('CELL_MISSING', { field });
    return value;
  };
  const title = needed('title');
  return {
    title,
    titleEn: wish.titleEn ?? title,
    summary: wish.summary ?? '',
    summaryEn: wish.summaryEn ?? '',
    description: wish.description ?? '',
    descriptionEn: wish.descriptionEn ?? '',
    category: needed('category'),
    brand: wish.brand ?? null,
    status: wish.status ?? 'draft',
    specs: wish.specs ?? '',
  };
}

/** A product under way: as it was, as it is to be, and which row said so of what. */
export type Draft = { readonly before: ProductState | null; readonly after: ProductState; readonly saidBy: ReadonlyMap<string, number> };

/**
 * A row's wish added to what the rows before it want: one of them is enough to change a field, two may not want different things.
 * @throws Refusal PRODUCT_FIELDS_DIFFER
 */
export function addWish(
  { before, after, saidBy }: Draft,
  wish: Wish,
  row: number,
): { readonly draft: Draft; readonly changes: TaskChange[] } {
  const changes: TaskChange[] = [];
  const said = new Map(saidBy);
  let next = after;
  for (const field of fields) {
    const value = wish[field];
    if (value === undefined || same(value, next[field])) continue;
    // As it was: the row has only not been edited. Of a new product an empty cell says nothing.
    if (before === null ? value === null || value === '' : same(value, before[field])) continue;
    const by = said.get(field);
    if (by !== undefined || before === null) throw new Refusal('PRODUCT_FIELDS_DIFFER', { field, row: by ?? saidBy.get('') ?? row });
    said.set(field, row);
    changes.push({ field, before: next[field], after: value });
    next = { ...next, [field]: value };
  }
  return { draft: { before, after: next, saidBy: said }, changes };
}
