export type FreightRuleView = {
  readonly provinceCode: string | null;
  readonly served: boolean;
  readonly first: number;
  readonly firstFee: number;
  readonly step: number;
  readonly stepFee: number;
  readonly freeOver: number | null;
};

/** A merchant's freight template; the rule without a province stands first. */
export type FreightTemplateView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: 'weight' | 'piece';
  readonly isDefault: boolean;
  readonly rules: readonly FreightRuleView[];
  /** Products that name it, each by one of its SKUs. */
  readonly skus: readonly string[];
};
