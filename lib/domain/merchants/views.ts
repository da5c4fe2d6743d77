export const sellerKinds = ['company', 'personal'] as const;
export type SellerKindName = (typeof sellerKinds)[number];

export const applicationStates = ['pending', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationStateName = (typeof applicationStates)[number];
export const applicationFilters = ['pending', 'decided', 'all'] as const;

/** What somebody wrote to open a shop, and what became of it. */
export type ApplicationView = {
  readonly id: string;
  readonly state: ApplicationStateName;
  readonly name: string;
  readonly nameEn: string;
  readonly slug: string;
  readonly kind: SellerKindName;
  readonly company: string | null;
  readonly licence: string | null;
  readonly hasPicture: boolean;
  readonly province: string;
  readonly provinceEn: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly about: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
};

/** The same as operators see it. */
export type QueuedApplication = ApplicationView & {
  readonly person: string;
  readonly provinceCode: string;
  /** How many shops the person works for already. */
  readonly shops: number;
  readonly decidedBy: string | null;
};
