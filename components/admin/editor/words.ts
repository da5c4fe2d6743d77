import type zh from '@/messages/zh-CN/editor.json';

/** The words of the editor in the reader's language. */
export type EditorWords = Readonly<Record<keyof typeof zh, string>>;

const columns = {
  sku: 'code',
  barcode: 'barcode',
  price: 'price',
  listPrice: 'listPrice',
  weightGrams: 'weight',
  active: 'active',
} as const;
const parts = {
  title: 'titleZh',
  titleEn: 'titleEn',
  summary: 'summaryZh',
  summaryEn: 'summaryEn',
  description: 'descriptionZh',
  descriptionEn: 'descriptionEn',
  categoryId: 'category',
  brandId: 'brand',
  freightTemplateId: 'freight',
  slug: 'slug',
  seoTitle: 'seoTitleZh',
  seoTitleEn: 'seoTitleEn',
  seoDescription: 'seoDescriptionZh',
  seoDescriptionEn: 'seoDescriptionEn',
  status: 'status',
  publishAt: 'publishAt',
  archiveAt: 'archiveAt',
  specs: 'specs',
  options: 'options',
  media: 'part_media',
} as const;
const has = <T extends object>(all: T, name: string): name is Extract<keyof T, string> => name in all;

/** What a part of a product is called; a SKU by its code. */
export function partWord(words: EditorWords, name: string, codes: ReadonlyMap<string, string>): string {
  const [, id = '', column = ''] = /^skus\.([^.]+)\.(\w+)$/.exec(name) ?? [];
  if (has(columns, column)) return `${codes.get(id) ?? 'SKU'} · ${words[columns[column]]}`;
  return has(parts, name) ? words[parts[name]] : name;
}

/** Names of categories, brands and templates by their ids. */
export type Named = ReadonlyMap<string, string>;

/** A part's value for people: ids by their names, times and states in words, long texts cut. */
export function partValue(words: EditorWords, name: string, value: string, named: Named): string {
  if (value === '') return words.empty;
  if (name === 'status' && (value === 'draft' || value === 'live' || value === 'archived')) return words[`status_${value}`];
  if (name.endsWith('.active')) return value === 'on' ? '✓' : '✗';
  const shown = named.get(value) ?? value.replace('T', name.endsWith('At') ? ' ' : 'T');
  return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown;
}
