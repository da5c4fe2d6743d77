import type { AddressView } from '@/lib/domain/accounts/views';
import type { Checkout } from '@/lib/domain/orders/checkout';
import type { PaymentStatus } from '@/lib/domain/orders/views';
import type { Fen } from '@/lib/shared/money';

/** What a draft has become. */
export type PlacedDraft = {
  readonly groupNumber: string;
  readonly orderNumber: string;
  readonly paymentStatus: PaymentStatus;
  readonly payOnDelivery: boolean;
  readonly payable: Fen;
  /** Unpaid, it closes then. */
  readonly expiresAt: Date;
};

export type DraftView = {
  readonly id: string;
  readonly by: string;
  readonly createdAt: Date;
  readonly address: AddressView | null;
  /** The bill as of now: while it isn't placed. */
  readonly checkout: Checkout;
  /** The SKUs' own prices where another was agreed on, by their ids; fen. */
  readonly ownPrices: ReadonlyMap<string, Fen>;
  readonly placed: PlacedDraft | null;
};

export type DraftRow = {
  readonly id: string;
  readonly by: string;
  readonly createdAt: Date;
  readonly recipient: string | null;
  readonly pieces: number;
  readonly placed: PlacedDraft | null;
};

/** A SKU that can be put into a draft. */
export type FoundSku = {
  readonly variantId: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly price: Fen;
  readonly available: number;
};
