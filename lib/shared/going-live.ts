/** What a product must have before shoppers may see it. */
export const liveNeeds = ['title', 'titleEn', 'sku', 'picture', 'warehouse'] as const;
export type LiveNeed = (typeof liveNeeds)[number];

export type LiveFacts = {
  readonly title: string;
  readonly titleEn: string;
  /** SKUs that are sold. */
  readonly skus: number;
  /** Pictures in its gallery. */
  readonly pictures: number;
  /** Warehouses of its shop. */
  readonly warehouses: number;
};

/** What is missing, in the order in which people fill it in. */
export function missingForLive({ title, titleEn, skus, pictures, warehouses }: LiveFacts): LiveNeed[] {
  const there: Readonly<Record<LiveNeed, boolean>> = {
    title: title.trim() !== '',
    titleEn: titleEn.trim() !== '',
    sku: skus > 0,
    picture: pictures > 0,
    warehouse: warehouses > 0,
  };
  return liveNeeds.filter((need) => !there[need]);
}

/** What shoppers would be better off with. */
export const worthHaving = ['summary', 'description', 'weight', 'specs'] as const;
export type WorthHaving = (typeof worthHaving)[number];
