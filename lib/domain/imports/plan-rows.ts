import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { type Current, type CurrentSku, optionKeyOf } from './current';
import type { RowValues } from './parse-row';
import type { InputRow, NewProduct, Plan, ProductChange, RowPlan, SkuWrite } from './plan';
import { addWish, type Draft, newState, wishOf } from './plan-product';
import { newOptions, planLevels, requireSameOptions, skuChanges, skuState } from './plan-sku';

/** A product while the rows of a batch are gone through. */
type Open = {
  readonly id: string;
  readonly slug: string;
  readonly draft: Draft;
  /** Names of its options; null while it has no SKU. */
  readonly names: readonly { readonly name: string; readonly nameEn: string }[] | null;
  readonly taken: ReadonlyMap<string, string>;
};

/** The last letters of a name that nobody else's has. */
const slugBase = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
const madeSlug = ({ title, titleEn, sku }: RowValues, id: string) =>
  [slugBase(titleEn ?? ''), slugBase(title ?? ''), slugBase(sku)].find((base) => base !== '')?.concat(`-${id.slice(-6)}`) ??
  `p-${id.slice(-12)}`;

/**
 * What is to be done for each row of a batch. Pure: it is what a trial shows, and what is then done of the same rows and the same state. A row
 * that is refused has no part in anything.
 */
export function planRows(rows: readonly InputRow[], current: Current): Plan {
  const open = new Map<string, Open>();

  /** Which product a row is of: the SKU's own, the one at its address, the one of its title, or a new one. @throws Refusal */
  function productOf(values: RowValues, sku: CurrentSku | undefined): { readonly key: string; readonly product: Open | null } {
    const id = sku?.productId ?? byName(values);
    const key = id ?? `new:${values.slug ?? values.title ?? values.sku}`;
    const known = open.get(key);
    if (known !== undefined || id === null) return { key, product: known ?? null };
    const is = current.products.get(id);
    if (is === undefined) throw new Error(`the product ${id} was not read`);
    if (sku !== undefined && values.slug !== undefined && values.slug !== is.slug) throw new Refusal('SKU_ELSEWHERE', { value: is.slug });
    const names = is.skus === 0 ? null : is.options;
    return { key, product: { id, slug: is.slug, draft: { before: is.state, after: is.state, saidBy: new Map() }, names, taken: is.taken } };
  }

  function byName({ slug, title }: RowValues): string | null {
    if (slug === undefined) return title === undefined ? null : (current.byTitle.get(title) ?? null);
    const at = current.bySlug.get(slug);
    if (at === null) throw new Refusal('HANDLE_TAKEN', { value: slug });
    return at ?? null;
  }

  /** @throws Refusal for whatever the row is refused for */
  function plan(row: number, values: RowValues): RowPlan {
    const sku = current.skus.get(values.sku);
    const { key, product } = productOf(values, sku);
    if (sku !== undefined && product !== null && values.slug !== undefined && values.slug !== product.slug)
      throw new Refusal('SKU_ELSEWHERE', { value: product.slug });
    const wish = wishOf(values, current);
    const id = product?.id ?? newId();
    const base: Open = product ?? {
      id,
      slug: values.slug ?? madeSlug(values, id),
      draft: { before: null, after: newState(wish), saidBy: new Map([['', row]]) },
      names: null,
      taken: new Map(),
    };
    const { draft, changes: productChanges } = product === null ? { draft: base.draft, changes: [] } : addWish(base.draft, wish, row);
    const after = skuState(values, sku?.state ?? null);
    const { levels, changes: levelChanges } = planLevels(values, sku ?? null, current.warehouses);
    if (sku !== undefined) requireSameOptions(values.options, sku);
    const options = sku === undefined ? newOptions(values.options, base.names, base.taken) : [];
    const ownChanges = sku === undefined ? [] : skuChanges(sku.state, after);
    const changes = [...productChanges, ...ownChanges, ...levelChanges];
    // Nothing is refused any more: from here on the rows behind see it.
    open.set(
      key,
      sku === undefined
        ? { ...base, draft, names: base.names ?? options, taken: new Map(base.taken).set(optionKeyOf(options), values.sku) }
        : { ...base, draft },
    );
    const write: SkuWrite | null =
      sku !== undefined && ownChanges.length === 0 && levels.length === 0
        ? null
        : { variantId: sku?.id ?? null, productId: base.id, before: sku?.state ?? null, after, options, levels };
    const outcome = sku === undefined ? 'created' : changes.length > 0 ? 'changed' : 'unchanged';
    return { row, sku: values.sku, outcome, refusal: null, changes, write };
  }

  const planned = rows.map((input): RowPlan => {
    const failed = (refusal: NonNullable<RowPlan['refusal']>): RowPlan => ({
      row: input.row,
      sku: input.sku,
      outcome: 'failed',
      refusal,
      changes: [],
      write: null,
    });
    if ('refusal' in input) return failed(input.refusal);
    try {
      return plan(input.row, input.values);
    } catch (error) {
      if (error instanceof Refusal) return failed({ code: error.code, params: error.params });
      throw error;
    }
  });
  const all = [...open.values()];
  const created = all.flatMap(({ id, slug, draft }): NewProduct[] => (draft.before === null ? [{ id, slug, state: draft.after }] : []));
  const changed = all.flatMap(({ id, draft: { before, after } }): ProductChange[] =>
    before === null || before === after ? [] : [{ id, before, after }],
  );
  return { rows: planned, created, changed };
}
