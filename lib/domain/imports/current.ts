import type { StatusName } from './parse-cell';
import type { RowOption } from './parse-row';

/** A product as it is, in the terms of a file. */
export type ProductState = {
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  /** Slugs */
  readonly category: string;
  readonly brand: string | null;
  readonly status: StatusName;
  /** As a cell has them. */
  readonly specs: string;
};
export type SkuState = {
  readonly barcode: string | null;
  /** fen */
  readonly price: number;
  readonly listPrice: number | null;
  /** grams */
  readonly weight: number;
  readonly active: boolean;
};
export type LevelState = { readonly onHand: number; readonly reserved: number; readonly safety: number };

export type OptionState = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly values: readonly { readonly id: string; readonly value: string; readonly valueEn: string }[];
};
export type CurrentProduct = {
  readonly id: string;
  readonly slug: string;
  readonly state: ProductState;
  readonly options: readonly OptionState[];
  /** Its SKUs by their options, as `optionKey` has them, and how many there are. */
  readonly taken: ReadonlyMap<string, string>;
  readonly skus: number;
};
export type CurrentSku = {
  readonly id: string;
  readonly productId: string;
  readonly state: SkuState;
  readonly options: readonly RowOption[];
  /** By warehouse. */
  readonly levels: ReadonlyMap<string, LevelState>;
};

/** What the rows of a batch are compared with. */
export type Current = {
  readonly skus: ReadonlyMap<string, CurrentSku>;
  readonly products: ReadonlyMap<string, CurrentProduct>;
  /** Products by the address; null: another shop's. */
  readonly bySlug: ReadonlyMap<string, string | null>;
  /** Own products by their title, where it is one alone's. */
  readonly byTitle: ReadonlyMap<string, string>;
  /** Slugs by slug and by name. */
  readonly categories: ReadonlyMap<string, string>;
  readonly brands: ReadonlyMap<string, string>;
  readonly warehouses: ReadonlySet<string>;
};

/** A SKU's options as one key within its product. */
export const optionKeyOf = (options: readonly { readonly value: string }[]): string => options.map(({ value }) => value).join('\u0000');
