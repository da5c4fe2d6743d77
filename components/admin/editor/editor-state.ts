import {
  type EditorContent,
  type EditorField,
  type EditorFields,
  editorFields,
  type EditorMedia,
  type EditorOption,
  type EditorSpec,
  type EditorView,
  type SkuFields,
  skuFields,
  shownChoice,
} from '@/lib/domain/catalog/editor-views';
import { parseYuan, toYuan } from '@/lib/shared/money';
import { keyOf, planMatrix } from '@/lib/shared/option-matrix';

export type MediaState = EditorMedia & { readonly for: string; readonly removed: boolean };
export type Fills = { readonly price: string; readonly listPrice: string; readonly weightGrams: string };

/** What is typed. SKUs by their ids, those that are still to be made by the keys of their values. */
export type EditorState = {
  readonly fields: EditorFields;
  readonly specs: readonly EditorSpec[];
  readonly options: readonly EditorOption[];
  readonly skus: Readonly<Record<string, SkuFields>>;
  readonly media: readonly MediaState[];
  readonly fills: Fills;
  /** Counts what was added, so that each has a key of its own. */
  readonly serial: number;
};

export type Edit =
  | { readonly type: 'field'; readonly name: EditorField; readonly value: string }
  | { readonly type: 'specs'; readonly specs: readonly EditorSpec[] }
  | { readonly type: 'options'; readonly options: readonly EditorOption[] }
  | { readonly type: 'skus'; readonly skus: Readonly<Record<string, SkuFields>> }
  | { readonly type: 'media'; readonly media: readonly MediaState[] }
  | { readonly type: 'uploaded'; readonly media: readonly EditorMedia[] }
  | { readonly type: 'fills'; readonly fills: Fills }
  | { readonly type: 'all'; readonly state: EditorState };

export function edited(state: EditorState, edit: Edit): EditorState {
  switch (edit.type) {
    case 'field':
      return { ...state, fields: { ...state.fields, [edit.name]: edit.value } };
    case 'skus':
      return { ...state, skus: { ...state.skus, ...edit.skus } };
    case 'options':
      return { ...state, options: edit.options, serial: state.serial + 1 };
    case 'uploaded': {
      const known = new Set(state.media.map(({ url }) => url));
      const added = edit.media.filter(({ url }) => !known.has(url)).map((one) => ({ ...one, for: '', removed: false }));
      return { ...state, media: [...state.media, ...added] };
    }
    case 'all':
      return edit.state;
    case 'specs':
      return { ...state, specs: edit.specs };
    case 'media':
      return { ...state, media: edit.media };
    case 'fills':
      return { ...state, fills: edit.fills };
  }
}

export const stateOf = (view: EditorView): EditorState => ({
  fields: view.fields,
  specs: view.specs,
  options: view.options,
  skus: Object.fromEntries(view.skus.map((sku) => [sku.id, typedOf(sku)])),
  media: view.media.map((one) => ({ ...one, for: shownChoice(one, view.options, view.skus), removed: false })),
  fills: { price: '', listPrice: '', weightGrams: '' },
  serial: 0,
});

const typedOf = ({ sku, barcode, price, listPrice, weightGrams, active }: SkuFields): SkuFields => ({
  sku,
  barcode,
  price,
  listPrice,
  weightGrams,
  active,
});

/** Options that are filled in. */
export const filledOptions = (options: readonly EditorOption[]): EditorOption[] =>
  options
    .map((option) => ({ ...option, values: option.values.filter(({ value }) => value.trim() !== '') }))
    .filter(({ values }) => values.length > 0);

/** A row of the matrix: `id` is its SKU's, or its place's when there is none yet. */
export type MatrixRow = {
  readonly id: string;
  readonly key: string;
  readonly version: number | null;
  readonly values: readonly { readonly value: string; readonly valueEn: string }[];
  readonly typed: SkuFields;
};

/** The rows of the matrix as it would be saved: a new one begins like its neighbours; one that is merely not sold begins unticked. */
export function rowsOf({ options, skus }: Pick<EditorState, 'options' | 'skus'>, view: EditorView): MatrixRow[] {
  const filled = filledOptions(options);
  const known = new Set(view.options.flatMap(({ values }) => values.map(({ key }) => key)));
  const words = new Map(filled.flatMap(({ values }) => values.map((value) => [value.key, value])));
  const { rows } = planMatrix(filled, view.skus);
  const firstOf = rows.flatMap(({ keys, sku }) => (sku === null ? [] : [{ first: keys[0], typed: skus[sku] }]));
  return rows.map(({ keys, sku: found }) => {
    const id = found ?? keyOf(keys);
    const like = firstOf.find(({ first }) => first === keys[0])?.typed ?? firstOf[0]?.typed;
    const fresh: SkuFields = {
      sku: '',
      barcode: '',
      price: like?.price ?? '',
      listPrice: like?.listPrice ?? '',
      weightGrams: like?.weightGrams ?? '',
      active: view.skus.length === 0 || keys.some((key) => !known.has(key)),
    };
    return {
      id,
      key: keyOf(keys),
      version: view.skus.find((one) => one.id === found)?.version ?? null,
      values: keys.flatMap((key) => words.get(key) ?? []),
      typed: skus[id] ?? fresh,
    };
  });
}

const sameMoney = (typed: string) => {
  const amount = parseYuan(typed.trim());
  return amount === null ? typed.trim() : toYuan(amount);
};

/** What is typed as the product that it would be, to be compared with what is saved. */
export function contentOf({ fields, specs, options, skus, media }: EditorState, view: EditorView): EditorContent {
  const shown = new Map(view.media.map((one) => [one.url, one]));
  return {
    fields,
    specs: specs.filter(({ name, value }) => name + value !== ''),
    options: filledOptions(options),
    skus: view.skus.map((sku) => {
      const typed = { ...sku, ...skus[sku.id] };
      return { ...typed, price: sameMoney(typed.price), listPrice: sameMoney(typed.listPrice) };
    }),
    media: media
      .filter(({ removed }) => !removed)
      .map((one) => {
        const was = shown.get(one.url);
        const same = was !== undefined && (one.for === 'keep' || one.for === shownChoice(was, view.options, view.skus));
        return { ...one, skus: same ? was.skus : one.for === '' ? [] : [one.for] };
      }),
  };
}

/** Takes one part of another state, as `snapshotOf` names it. */
export function withPart(state: EditorState, other: EditorState, name: string): EditorState {
  const [, id = '', part = ''] = /^skus\.([^.]+)\.(\w+)$/.exec(name) ?? [];
  const [mine, theirs] = [state.skus[id], other.skus[id]];
  if (theirs !== undefined) {
    const field = skuFields.find((one) => one === part);
    const taken = field === undefined ? { active: theirs.active } : { [field]: theirs[field] };
    return { ...state, skus: { ...state.skus, [id]: { ...theirs, ...mine, ...taken } } };
  }
  const field = editorFields.find((one) => one === name);
  if (field !== undefined) return { ...state, fields: { ...state.fields, [field]: other.fields[field] } };
  if (name === 'specs') return { ...state, specs: other.specs };
  if (name === 'options') return { ...state, options: other.options };
  return name === 'media' ? { ...state, media: other.media } : state;
}
