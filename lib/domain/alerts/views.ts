import { z } from 'zod';

export const alertKinds = ['out', 'low', 'over', 'stale', 'drift'] as const;
export type AlertKindName = (typeof alertKinds)[number];

const figure = z.number().default(0);
/** What an alert keeps of the figures that opened it. Pieces; days of cover (over) or without a sale (stale). */
export const alertDetail = z.object({
  available: figure,
  onHand: figure,
  /** Drift: what is missing, or too much, by the movements and by what orders hold. */
  days: figure,
  movedOff: figure,
  heldOff: figure,
});
export type AlertDetail = z.input<typeof alertDetail>;

export type AlertView = {
  readonly id: string;
  readonly kind: AlertKindName;
  readonly variantId: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly detail: z.output<typeof alertDetail>;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  /** The name of who did it. */
  readonly acknowledgedBy: string | null;
  readonly snoozedUntil: Date | null;
  readonly note: string;
};

/** What of a product is sold out. */
export type RestockView = {
  readonly title: string;
  readonly titleEn: string;
  readonly variants: readonly { readonly id: string; readonly options: string; readonly optionsEn: string }[];
};
