/** What a column can be, beside figures of a warehouse. A product's own fields stand in each of its SKUs' rows. */
export const plainFields = [
  'slug',
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
  'option1Name',
  'option1NameEn',
  'option1Value',
  'option1ValueEn',
  'option2Name',
  'option2NameEn',
  'option2Value',
  'option2ValueEn',
  'option3Name',
  'option3NameEn',
  'option3Value',
  'option3ValueEn',
  'sku',
  'barcode',
  'price',
  'listPrice',
  'weight',
  'active',
] as const;
export type PlainField = (typeof plainFields)[number];

/** Pieces in a warehouse: on hand, never offered, and on hand when the file was made. */
export const levelFields = ['stock', 'safety', 'was'] as const;
export type LevelName = (typeof levelFields)[number];
export type LevelField = `${LevelName}:${string}`;
export type ImportField = PlainField | LevelField;
/** What each column of a file is, null: nothing that is read. */
export type Mapping = readonly (ImportField | null)[];

const plain: ReadonlySet<string> = new Set(plainFields);
const level = /^(stock|safety|was):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isPlainField = (text: string): text is PlainField => plain.has(text);
export const isLevelField = (text: string): text is LevelField => level.test(text);
export const isImportField = (text: string): text is ImportField => isPlainField(text) || isLevelField(text);

/** "stock:<id>" as its parts. */
export function levelOf(field: LevelField): { readonly name: LevelName; readonly warehouseId: string } {
  const name = levelFields.find((one) => field.startsWith(`${one}:`)) ?? 'stock';
  return { name, warehouseId: field.slice(name.length + 1) };
}

/** What a file of stock alone may say: who may change stock needn't be allowed to change products. */
export const isStockField = (field: ImportField): boolean => field === 'sku' || isLevelField(field);
