import type { Fen } from '@/lib/shared/money';

type Status = 'draft' | 'live' | 'archived';
type Named = { readonly name: string; readonly nameEn: string };

/** The SKU of a product that has one alone: what can be changed right in the list. */
export type OnlySku = {
  readonly id: string;
  readonly price: number;
  readonly listPrice: number | null;
  readonly version: number;
  readonly levels: readonly { readonly warehouseId: string; readonly onHand: number; readonly version: number }[];
};

/** A product in the merchant's list. */
export type ManagedProductRow = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: Status;
  readonly salesCount: number;
  readonly category: Named;
  readonly brand: Named | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly image: string | null;
  readonly skus: number;
  readonly lowest: Fen | null;
  readonly highest: Fen | null;
  /** Pieces that are there, of all SKUs. */
  readonly onHand: number;
  readonly only: OnlySku | null;
  /** Pieces that buyers can take, of all SKUs. */
  readonly available: number;
};

export type ManagedLevel = {
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly warehouseEn: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly version: number;
};

export type ManagedVariant = {
  readonly id: string;
  readonly sku: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly price: Fen;
  readonly listPrice: Fen | null;
  readonly version: number;
  readonly levels: readonly ManagedLevel[];
};

/** A product as its edit page shows it. */
export type ManagedProductView = {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly status: Status;
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly category: Named;
  readonly variants: readonly ManagedVariant[];
};
