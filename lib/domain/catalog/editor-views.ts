import { keyOf, type MatrixSku } from '@/lib/shared/option-matrix';

/** Fields of the editor that hold one text each. */
export const editorFields = [
  'title',
  'titleEn',
  'summary',
  'summaryEn',
  'description',
  'descriptionEn',
  'categoryId',
  'brandId',
  'freightTemplateId',
  'slug',
  'seoTitle',
  'seoTitleEn',
  'seoDescription',
  'seoDescriptionEn',
  'status',
  'publishAt',
  'archiveAt',
] as const;
export type EditorField = (typeof editorFields)[number];
/** As the form has them: times in China, nothing is an empty text. */
export type EditorFields = Readonly<Record<EditorField, string>>;

export type EditorSpec = { readonly name: string; readonly nameEn: string; readonly value: string; readonly valueEn: string };
/** `key`: its id, or what stands for the id of one that is still to be made. */
export type EditorValue = { readonly key: string; readonly value: string; readonly valueEn: string };
export type EditorOption = {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly values: readonly EditorValue[];
};

/** The fields of a SKU as they are typed: prices in yuan, the weight in grams. */
export const skuFields = ['sku', 'barcode', 'price', 'listPrice', 'weightGrams'] as const;
export type SkuField = (typeof skuFields)[number];
export type SkuFields = Readonly<Record<SkuField, string>> & { readonly active: boolean };
export type EditorSku = MatrixSku & SkuFields & { readonly version: number };

export type EditorMedia = {
  readonly url: string;
  readonly alt: string;
  readonly altEn: string;
  readonly width: number;
  readonly height: number;
  /** It stands in the description alone. */
  readonly inText: boolean;
  /** SKUs that it shows; none: the product. */
  readonly skus: readonly string[];
};

export type EditorContent = {
  readonly fields: EditorFields;
  readonly specs: readonly EditorSpec[];
  readonly options: readonly EditorOption[];
  readonly skus: readonly EditorSku[];
  readonly media: readonly EditorMedia[];
};
export type EditorView = EditorContent & {
  readonly id: string;
  readonly version: number;
  /** Warehouses of the shop. */
  readonly warehouses: number;
};

/** A SKU's place in the matrix by the options as they are; null for one that has none any more. */
export function placeOf(options: readonly EditorOption[], { values }: MatrixSku): string | null {
  const keys = options.flatMap(({ values: own }) => own.find(({ key }) => values.some(({ value }) => value === key))?.key ?? []);
  return keys.length === options.length && keys.length === values.length ? keyOf(keys) : null;
}

/** Which SKUs a picture shows, as the form says it: '' the product, v:<value> all SKUs of a value, s:<place> one; keep: some others. */
export function shownChoice({ skus: shown }: EditorMedia, options: readonly EditorOption[], skus: readonly MatrixSku[]): string {
  if (shown.length === 0) return '';
  const placed = skus.filter((sku) => placeOf(options, sku) !== null);
  const having = (value: string) => placed.filter((sku) => sku.values.some((one) => one.value === value));
  const all = options
    .flatMap(({ values }) => values)
    .find(({ key }) => having(key).length === shown.length && having(key).every(({ id }) => shown.includes(id)));
  if (all !== undefined) return `v:${all.key}`;
  const [only] = shown.length === 1 ? placed.filter(({ id }) => shown.includes(id)) : [];
  return only === undefined ? 'keep' : `s:${placeOf(options, only) ?? ''}`;
}

/** What a product is, part by part, as texts: to see what differs between two states of it. SKUs by their ids. */
export type Snapshot = Readonly<Record<string, string>>;

const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' · ')).join('\n');
const both = (text: string, english: string) => (english === '' ? text : `${text} (${english})`);

export function snapshotOf({ fields, specs, options, skus, media }: EditorContent): Snapshot {
  const kinds = options.map(({ name, nameEn, values }) => [
    both(name, nameEn),
    values.map(({ value, valueEn }) => both(value, valueEn)).join(' / '),
  ]);
  const pictures = media.map((one) => [one.url, one.alt, one.altEn, one.inText ? 'text' : 'gallery', one.skus.toSorted().join(' ')]);
  return {
    ...fields,
    specs: lines(specs.map((spec) => [both(spec.name, spec.nameEn), both(spec.value, spec.valueEn)])),
    options: lines(kinds),
    media: lines(pictures),
    ...Object.fromEntries(
      skus.flatMap((sku) => [
        ...skuFields.map((field) => [`skus.${sku.id}.${field}`, sku[field]] as const),
        [`skus.${sku.id}.active`, sku.active ? 'on' : ''] as const,
      ]),
    ),
  };
}

/** The parts that differ, with what they are in each. */
export function changesBetween(
  before: Snapshot,
  after: Snapshot,
): { readonly before: Record<string, string>; readonly after: Record<string, string> } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => (before[name] ?? '') !== (after[name] ?? ''),
  );
  return {
    before: Object.fromEntries(names.map((name) => [name, before[name] ?? ''])),
    after: Object.fromEntries(names.map((name) => [name, after[name] ?? ''])),
  };
}

/** A change of a product as its history tells it. */
export type ProductChange = {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly action: string;
  /** The product's version after it; null where the change was of a SKU alone. */
  readonly version: number | null;
  readonly parts: readonly { readonly name: string; readonly before: string; readonly after: string }[];
};

/** A price that a SKU has had, in fen. */
export type PricePoint = { readonly price: number; readonly listPrice: number | null; readonly at: Date; readonly who: string };
export type SkuPrices = {
  readonly id: string;
  readonly sku: string;
  readonly label: string;
  readonly labelEn: string;
  readonly points: readonly PricePoint[];
};
