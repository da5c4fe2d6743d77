/** A SKU's stock in one warehouse. */
export type StockRow = {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly warehouse: string;
  readonly warehouseEn: string;
  readonly onHand: number;
  readonly reserved: number;
  /** Never offered. */
  readonly safety: number;
  /** Sold and still to come. */
  readonly backordered: number;
  /** What buyers can take here, and of the SKU in all warehouses. */
  readonly available: number;
  readonly offered: number;
  /** The SKU is low at so many pieces. */
  readonly lowAt: number;
  readonly version: number;
};

type Named = { readonly name: string; readonly nameEn: string };
/** Null: left to what is more general. */
export type ThresholdFigures = { readonly lowAt: number | null; readonly overDays: number | null; readonly staleDays: number | null };
/** What a shop says of a category's SKUs, or (no category) of all. */
export type ThresholdRow = ThresholdFigures & { readonly category: (Named & { readonly id: string }) | null };

export const movementKinds = [
  'receipt',
  'adjustment',
  'write_off',
  'transfer',
  'stock_take',
  'reserve',
  'backorder_filled',
  'release',
  'ship',
  'return',
] as const;

export type MovementView = {
  readonly id: string;
  readonly kind: (typeof movementKinds)[number];
  readonly warehouse: string;
  readonly warehouseEn: string;
  readonly deltaOnHand: number;
  readonly deltaReserved: number;
  readonly deltaBackordered: number;
  readonly reason: string;
  readonly by: 'shopper' | 'merchant' | 'system';
  /** The name of who of the shop did it. */
  readonly person: string | null;
  /** The number of the order that it belongs to. */
  readonly order: string | null;
  readonly refId: string | null;
  readonly at: Date;
};

export type LevelView = {
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly warehouseEn: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly safety: number;
  readonly backordered: number;
  readonly available: number;
  readonly version: number;
};

/** A SKU's stock with its history. */
export type LedgerView = {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly version: number;
  readonly backorderLimit: number | null;
  readonly backorderDays: number | null;
  readonly threshold: ThresholdFigures;
  readonly levels: readonly LevelView[];
  readonly warehouses: readonly (Named & { readonly id: string })[];
  readonly movements: readonly MovementView[];
  readonly pages: number;
};

export type CountSheetView = {
  readonly warehouses: readonly (Named & { readonly id: string })[];
  readonly warehouseId: string | null;
  readonly rows: readonly {
    readonly variantId: string;
    readonly sku: string;
    readonly title: string;
    readonly titleEn: string;
    readonly onHand: number;
  }[];
  readonly pages: number;
};
