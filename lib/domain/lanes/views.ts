/** Half of the orders come within `typicalDays` of payment, nine of ten within `mostDays`. */
export type DeliveryPromise = { readonly typicalDays: number; readonly mostDays: number };

export type LaneView = {
  /** '': all provinces together */
  readonly provinceCode: string;
  readonly province: string;
  readonly provinceEn: string;
  readonly orders: number;
  /** What is promised now; null where there were too few orders. */
  readonly promise: DeliveryPromise | null;
  /** Of the orders that were promised something. */
  readonly kept: number;
  readonly missed: number;
};

/** What a product's buyer is promised, and to where: both names are empty when it is to anywhere. */
export type ProductPromise = DeliveryPromise & { readonly province: string; readonly provinceEn: string };
