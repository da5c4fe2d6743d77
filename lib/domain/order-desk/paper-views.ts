import type { Fen } from '@/lib/shared/money';

export type PaperLine = {
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly quantity: number;
};

/** A sheet that goes with a parcel. It says of the recipient what its kind needs and no more. */
export type Paper = {
  readonly number: string;
  readonly placedAt: Date;
  readonly recipient: string;
  /** A delivery note's: the phone with its middle hidden, and where it goes. */
  readonly to: { readonly phone: string; readonly address: string } | null;
  readonly note: string;
  /** fen to be collected at the door */
  readonly collect: Fen | null;
  readonly lines: readonly PaperLine[];
};

export type PickLine = PaperLine & {
  /** The orders that it is for, with how many each. */
  readonly orders: readonly { readonly number: string; readonly quantity: number }[];
};
/** What is to be fetched in one warehouse, by SKU. Nothing of the people who bought it. */
export type PickList = { readonly warehouse: string; readonly warehouseEn: string; readonly lines: readonly PickLine[] };
