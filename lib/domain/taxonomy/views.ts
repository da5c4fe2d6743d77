/** A category as the platform's people see it. */
export type CategoryRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly hidden: boolean;
  readonly version: number;
  /** Of its own, whatever their state. */
  readonly products: number;
};
export type CategoryTree = CategoryRow & { readonly children: readonly CategoryRow[] };

export type BrandRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly products: number;
};
