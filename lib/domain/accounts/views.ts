/** A province, city or district. */
export type RegionView = { readonly code: string; readonly name: string; readonly nameEn: string };

/** An address of the shopper's book. */
export type AddressView = {
  readonly id: string;
  readonly recipient: string;
  readonly phone: string;
  readonly provinceCode: string;
  readonly cityCode: string;
  readonly districtCode: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly isDefault: boolean;
};
