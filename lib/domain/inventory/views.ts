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
  /** What buyers can take: on hand less reserved. */
  readonly available: number;
  readonly lowAt: number;
  readonly version: number;
};
