/** What the demo shop sells, as people write it down. Prices in yuan cents (fen), weights in grams. Text pairs are [Chinese, English]. */
export type Text = readonly [zh: string, en: string];

export type SeedOption = { readonly name: Text; readonly values: readonly Text[] };

export type SeedVariant = {
  /** index of the value of each option, in order */
  readonly values: readonly number[];
  readonly price: number;
  readonly listPrice?: number;
  readonly stock: number;
  readonly weight?: number;
  /** picture of this variant (a key of prisma/seed/pictures.json) */
  readonly picture?: string;
};

export type SeedReview = {
  readonly author: string;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
  readonly locale: 'zh-CN' | 'en';
  readonly daysAgo: number;
};

export type SeedProduct = {
  readonly slug: string;
  readonly category: string;
  readonly merchant: string;
  readonly brand?: string;
  readonly title: Text;
  readonly summary: Text;
  readonly description: Text;
  readonly specs: readonly (readonly [name: Text, value: Text])[];
  readonly weight: number;
  readonly sales: number;
  readonly featured?: number;
  readonly daysOld: number;
  readonly pictures: readonly string[];
  readonly options: readonly SeedOption[];
  readonly variants: readonly SeedVariant[];
  readonly reviews: readonly SeedReview[];
};
