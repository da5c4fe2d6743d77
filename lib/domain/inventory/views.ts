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
