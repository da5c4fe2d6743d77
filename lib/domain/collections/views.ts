import type { ProductCardView } from '@/lib/domain/catalog/views';
import type { Fen } from '@/lib/shared/money';

export type CollectionKind = 'manual' | 'rule';

/** A collection in the console's list. */
export type CollectionRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: CollectionKind;
  readonly published: boolean;
  readonly home: boolean;
  /** Those that are not on sale too. */
  readonly products: number;
  readonly createdAt: Date;
};

export type ChosenProduct = { readonly id: string; readonly title: string; readonly titleEn: string; readonly live: boolean };

/** A collection as its shop changes it. */
export type ManagedCollection = CollectionRow & {
  readonly version: number;
  readonly summary: string;
  readonly summaryEn: string;
  readonly categoryId: string | null;
  readonly brandId: string | null;
  readonly words: string;
  readonly minPrice: Fen | null;
  readonly maxPrice: Fen | null;
  readonly newDays: number | null;
  readonly onSale: boolean;
  readonly inStock: boolean;
  /** The first of them, in their order. */
  readonly chosen: readonly ChosenProduct[];
};

/** A collection of any shop, as the platform chooses from them for the home page. */
export type ShowcaseRow = CollectionRow & { readonly merchant: string; readonly merchantEn: string };

/** A collection on the home page and beside others. */
export type CollectionTile = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly image: string | null;
};

/** A collection's public page. */
export type CollectionView = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly products: readonly ProductCardView[];
  readonly more: boolean;
  /** Of the same shop. */
  readonly others: readonly CollectionTile[];
};
