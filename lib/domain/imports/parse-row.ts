import { isSlug } from '@/lib/domain/catalog/slug';
import { Refusal, type RefusalCode, type RefusalParams } from '@/lib/shared/refusal';
import { type ImportField, isLevelField, levelOf, type PlainField } from './fields';
import {
  isErrorCell,
  lostDigits,
  parseFlag,
  parseMoney,
  parsePieces,
  parseSpecs,
  parseStatus,
  parseWeight,
  type Spec,
  type StatusName,
  typedCell,
} from './parse-cell';

export type RowOption = { readonly name: string; readonly nameEn: string; readonly value: string; readonly valueEn: string };
export type RowLevel = { readonly stock?: number; readonly safety?: number; readonly was?: number };

/** What a row says. What it doesn't say stays as it is. */
export type RowValues = {
  readonly sku: string;
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly titleEn: string | undefined;
  readonly summary: string | undefined;
  readonly summaryEn: string | undefined;
  readonly description: string | undefined;
  readonly descriptionEn: string | undefined;
  /** A slug or a name. */
  readonly category: string | undefined;
  readonly brand: string | null | undefined;
  readonly status: StatusName | undefined;
  readonly specs: readonly Spec[] | undefined;
  readonly options: readonly RowOption[] | undefined;
  readonly barcode: string | null | undefined;
  /** fen */
  readonly price: number | undefined;
  readonly listPrice: number | null | undefined;
  /** grams */
  readonly weight: number | undefined;
  readonly active: boolean | undefined;
  /** By warehouse. */
  readonly levels: ReadonlyMap<string, RowLevel>;
};

export type RowRefusal = { readonly code: RefusalCode; readonly params: RefusalParams };
export type ParsedRow = { readonly values: RowValues } | { readonly refusal: RowRefusal };

/** Longest texts, as the product's form has them. */
const longest = {
  title: 120,
  titleEn: 160,
  summary: 300,
  summaryEn: 400,
  description: 10_000,
  descriptionEn: 10_000,
  category: 120,
  brand: 120,
  sku: 60,
  barcode: 60,
} as const;
const longestOption = 60;
const shownOf = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

type Cells = ReadonlyMap<ImportField, string>;
const invalid = (field: ImportField, value: string) => new Refusal('CELL_INVALID', { field, value: shownOf(value) });

/** What a cell holds, read by `read`; undefined where the column isn't there, or is empty. */
function parsed<T>(cells: Cells, field: ImportField, read: (cell: string) => T | null): T | undefined {
  const cell = cells.get(field);
  if (cell === undefined || cell === '') return undefined;
  const value = read(cell);
  if (value === null) throw invalid(field, cell);
  return value;
}

const textOf = (cells: Cells, field: keyof typeof longest) => parsed(cells, field, (cell) => (cell.length <= longest[field] ? cell : null));
const codeOf = (cells: Cells, field: 'sku' | 'barcode') => {
  const cell = cells.get(field);
  if (cell !== undefined && lostDigits(cell)) throw new Refusal('DIGITS_LOST', { field, value: cell });
  return textOf(cells, field);
};
/** An empty cell of such a column takes away what is there. */
const clearable = <T, E>(cells: Cells, field: PlainField, value: T | undefined, empty: E): T | E | undefined =>
  cells.get(field) === '' ? empty : value;

function optionsOf(cells: Cells): RowOption[] | undefined {
  const part = (field: PlainField) => parsed(cells, field, (cell) => (cell.length <= longestOption ? cell : null)) ?? '';
  if (!cells.has('option1Value')) return undefined;
  const all = ([1, 2, 3] as const).map((n) => ({
    name: part(`option${n}Name`),
    nameEn: part(`option${n}NameEn`),
    value: part(`option${n}Value`),
    valueEn: part(`option${n}ValueEn`),
  }));
  const given = all.filter(({ value }) => value !== '');
  if (all.some(({ value }, index) => value !== '' && index >= given.length)) throw new Refusal('CELL_MISSING', { field: 'option1Value' });
  return given;
}

function levelsOf(cells: Cells): Map<string, RowLevel> {
  const levels = new Map<string, RowLevel>();
  for (const field of cells.keys()) {
    if (!isLevelField(field)) continue;
    const { name, warehouseId } = levelOf(field);
    const pieces = parsed(cells, field, parsePieces);
    if (pieces !== undefined) levels.set(warehouseId, { ...levels.get(warehouseId), [name]: pieces });
  }
  return levels;
}

function valuesOf(cells: Cells): RowValues {
  for (const [field, cell] of cells) if (isErrorCell(cell)) throw invalid(field, cell);
  const sku = codeOf(cells, 'sku');
  if (sku === undefined) throw new Refusal('CELL_MISSING', { field: 'sku' });
  return {
    sku,
    levels: levelsOf(cells),

    slug: parsed(cells, 'slug', (cell) => (isSlug(cell) ? cell : null)),
    title: textOf(cells, 'title'),
    titleEn: textOf(cells, 'titleEn'),
    summary: clearable(cells, 'summary', textOf(cells, 'summary'), ''),
    summaryEn: clearable(cells, 'summaryEn', textOf(cells, 'summaryEn'), ''),
    description: clearable(cells, 'description', textOf(cells, 'description'), ''),
    descriptionEn: clearable(cells, 'descriptionEn', textOf(cells, 'descriptionEn'), ''),
    category: textOf(cells, 'category'),
    brand: clearable(cells, 'brand', textOf(cells, 'brand'), null),
    status: parsed(cells, 'status', parseStatus),
    specs: clearable(cells, 'specs', parsed(cells, 'specs', parseSpecs), []),
    options: optionsOf(cells),
    barcode: clearable(cells, 'barcode', codeOf(cells, 'barcode'), null),
    price: parsed(cells, 'price', parseMoney),
    listPrice: clearable(cells, 'listPrice', parsed(cells, 'listPrice', parseMoney), null),
    weight: parsed(cells, 'weight', parseWeight),
    active: parsed(cells, 'active', parseFlag),
  };
}

/** The cells of a row by what their columns are, read; or what is wrong with the first that can't be. */
export function parseRow(fields: readonly ImportField[], given: readonly string[]): ParsedRow {
  const cells = new Map(fields.map((field, index): [ImportField, string] => [field, typedCell(given[index] ?? '')]));
  try {
    return { values: valuesOf(cells) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, params: error.params } };
    throw error;
  }
}
