/** When a shop is warned about a SKU that nobody said anything else about: pieces, days, days. */
export const defaultThresholds = { lowAt: 5, overDays: 180, staleDays: 60 } as const;

export type Thresholds = { readonly lowAt: number; readonly overDays: number; readonly staleDays: number };
export type ThresholdName = keyof Thresholds;

// The SKU's own figure goes before its category's, that before the one of the category above, that before the shop's.
/** As SQL: joins what may say something of SKU `v`, whose product is `p`. Constant text: nothing of it comes from outside. */
export const thresholdJoins = (v: string, p: string): string => `
  left join "Category" tcat on tcat."id" = ${p}."categoryId"
  left join "StockThreshold" t1 on t1."variantId" = ${v}."id"
  left join "StockThreshold" t2 on t2."merchantId" = ${v}."merchantId" and t2."variantId" is null and t2."categoryId" = tcat."id"
  left join "StockThreshold" t3 on t3."merchantId" = ${v}."merchantId" and t3."variantId" is null and t3."categoryId" = tcat."parentId"
  left join "StockThreshold" t4 on t4."merchantId" = ${v}."merchantId" and t4."variantId" is null and t4."categoryId" is null`;

/** The figure that holds, where `thresholdJoins` stands. */
export const thresholdSql = (name: ThresholdName): string =>
  `coalesce(t1."${name}", t2."${name}", t3."${name}", t4."${name}", ${defaultThresholds[name]})`;

/** Days that what is on hand lasts at the sales of the last 30 days; null when nothing was sold. */
export const coverDays = (onHand: number, soldIn30Days: number): number | null =>
  soldIn30Days <= 0 ? null : Math.floor((onHand * 30) / soldIn30Days);

export type StockFacts = {
  /** Pieces on hand, and those that buyers can take now. */
  readonly onHand: number;
  readonly available: number;
  readonly soldIn30Days: number;
  /** Days since the last sale, or since it came for the first time. */
  readonly daysUnsold: number;
};

/** What a SKU's figures warn of: sold out or few left, and too many for what is sold or not sold at all. */
export function warningsOf(facts: StockFacts, limits: Thresholds): ('low' | 'out' | 'over' | 'stale')[] {
  const { onHand, available, soldIn30Days, daysUnsold } = facts;
  const scarce = available <= 0 ? (['out'] as const) : available <= limits.lowAt ? (['low'] as const) : [];
  if (onHand <= 0) return [...scarce];
  if (daysUnsold >= limits.staleDays) return [...scarce, 'stale'];
  const cover = coverDays(onHand, soldIn30Days);
  return cover !== null && cover > limits.overDays ? [...scarce, 'over'] : [...scarce];
}
