import { z } from 'zod';

const fenAmount = z.int().min(1).max(10_000_000_000);
const percent = z.int().min(1).max(100);

/** What of a shop's goods an offer is about. `categories`: also those below them. */
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shop') }),
  z.object({ kind: z.enum(['categories', 'products', 'variants']), ids: z.array(z.uuid()).min(1).max(500) }),
]);

/** When an offer holds; amounts in fen, of the goods in its scope after what earlier offers took off. */
export const conditionsSchema = z.object({
  scope,
  minAmount: fenAmount.optional(),
  minQuantity: z.int().min(1).max(999).optional(),
  firstOrder: z.boolean().optional(),
});
export type Conditions = z.output<typeof conditionsSchema>;

/** What an offer does. Percents are what is taken off: 20 leaves 80 of 100. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('amount_off'),
    tiers: z
      .array(z.object({ over: z.int().min(0).max(10_000_000_000), off: fenAmount }))
      .min(1)
      .max(5),
    /** 每满: as many times as the amount holds the first tier's `over`. */
    repeat: z.boolean(),
  }),
  z.object({ kind: z.literal('percent_off'), percent, most: fenAmount.optional() }),
  /** Every n-th piece, from the dearest down: 第二件半价 is every 2, 50 percent. */
  z.object({ kind: z.literal('nth_off'), every: z.int().min(2).max(20), percent }),
  z.object({ kind: z.literal('gift'), variantId: z.uuid(), quantity: z.int().min(1).max(99) }),
  z.object({ kind: z.literal('free_freight') }),
]);
export type Action = z.output<typeof actionSchema>;

export type ActionKind = Action['kind'];

/** What is given by a promotion of this kind. */
export type GiftSku = {
  readonly variantId: string;
  readonly productId: string;
  readonly slug: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly weightGrams: number;
  readonly price: number;
  /** Pieces that can be given, the `backorder` ones that are still to come among them; 0 when it is off sale. */
  readonly available: number;
  readonly backorder: number;
  /** Days until what is still to come is expected to ship. */
  readonly backorderDays: number | null;
};

/** A promotion, or a coupon that a shopper has claimed, as it stands for one shopper. */
export type Offer = {
  /** The promotion's id, or the claim's. */
  readonly key: string;
  readonly source: 'promotion' | 'coupon';
  /** Of a coupon's claim: the coupon. */
  readonly couponId: string | null;
  /** Whose goods; null: the platform's coupon, for all shops of a checkout. */
  readonly merchantId: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly conditions: Conditions;
  readonly action: Action;
  readonly stackingGroup: string;
  readonly priority: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly version: number;
  /** Uses that are left; null without a limit. */
  readonly left: number | null;
  readonly leftForShopper: number | null;
  readonly perUserLimit: number | null;
  /** Has this shopper ordered before? */
  readonly orderedBefore: boolean;
  readonly gift: GiftSku | null;
};

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
type Stored = { readonly action: unknown; readonly conditions: unknown };

/** Do two offers give the same on the same conditions? */
export const sameTerms = (one: Stored, other: Stored): boolean =>
  (['action', 'conditions'] as const).every(
    (part) =>
      JSON.stringify(one[part], (_, value: unknown) => sorted(value)) === JSON.stringify(other[part], (_, value: unknown) => sorted(value)),
  );
