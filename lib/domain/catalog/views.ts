import type { Fen } from '@/lib/shared/money';
import type { Block } from '@/lib/shared/rich-text';

/** A product in a grid. */
export type ProductCardView = {
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly image: string | null;
  /** The lowest price of its SKUs. */
  readonly price: Fen;
  readonly listPrice: Fen | null;
  /** Its SKUs differ in price. */
  readonly from: boolean;
  /** Units of the fullest SKU that buyers can take, what is still to come included; and those that are there. */
  readonly available: number;
  readonly inStock: number;
  /** A SKU of it is in a flash sale. */
  readonly flash: boolean;
};

export type CategoryView = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly image: string | null;
  readonly children: readonly CategoryView[];
};

/** What buyers can take of a SKU now. */
export type OfferView = {
  /** Pieces, the `backorder` ones that are still to come among them. */
  readonly available: number;
  readonly backorder: number;
  /** Days until what is still to come is expected to ship. */
  readonly backorderDays: number | null;
};

export type VariantView = OfferView & {
  readonly id: string;
  readonly sku: string;
  readonly price: Fen;
  readonly listPrice: Fen | null;
  readonly optionValueIds: readonly string[];
  readonly image: string | null;
  /** The flash sale whose price it is: pieces left, when it ends, pieces for one person. */
  readonly flash: { readonly left: number; readonly endsAt: string; readonly perUserLimit: number | null } | null;
};

export type OptionView = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly values: readonly { readonly id: string; readonly value: string; readonly valueEn: string }[];
};

/** Where a product ships from, and the usual freight in fen. */
export type ShippingView = {
  readonly from: string;
  readonly fromEn: string;
  readonly fee: Fen;
  /** Goods of so many fen ship free. */
  readonly freeOver: Fen | null;
};

export type ProductView = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  /** The description as its parts. */
  readonly about: readonly Block[];
  readonly aboutEn: readonly Block[];
  /** What search engines are told; empty: the title and the summary. */
  readonly seoTitle: string;
  readonly seoTitleEn: string;
  readonly seoDescription: string;
  readonly seoDescriptionEn: string;
  readonly specs: readonly { readonly name: string; readonly nameEn: string; readonly value: string; readonly valueEn: string }[];
  readonly merchantId: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly shipping: ShippingView | null;
  readonly categories: readonly { readonly id: string; readonly slug: string; readonly name: string; readonly nameEn: string }[];
  readonly brand: { readonly slug: string; readonly name: string; readonly nameEn: string } | null;
  readonly media: readonly {
    readonly url: string;
    readonly alt: string;
    readonly altEn: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly rating: number;
  readonly ratingCount: number;
  readonly reviews: readonly {
    readonly id: string;
    readonly authorName: string;
    readonly stars: number;
    readonly text: string;
    /** The language it is written in. */
    readonly locale: string;
    readonly createdAt: Date;
    /** What the shop says to it. */
    readonly reply: string | null;
  }[];
};

/** How many of the products found are in a category or of a brand. */
export type FacetView = {
  readonly kind: 'category' | 'brand';
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly count: number;
};

export type SearchView = {
  readonly products: readonly ProductCardView[];
  readonly total: number;
  /** The page shown: at most the last one. */
  readonly page: number;
  readonly pages: number;
  /** Nothing has all the words; these share parts of them. */
  readonly loose: boolean;
  readonly facets: readonly FacetView[];
};

export type SuggestionView = { readonly slug: string; readonly title: string; readonly titleEn: string };
