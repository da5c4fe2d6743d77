import type { Action, Conditions } from '@/lib/domain/pricing/offer-terms';

type CouponTerms = {
  readonly name: string;
  readonly nameEn: string;
  readonly action: Action;
  readonly conditions: Conditions;
  /** null: the platform's */
  readonly shop: { readonly name: string; readonly nameEn: string } | null;
};

/** A coupon that can be claimed now. */
export type OpenCoupon = CouponTerms & {
  readonly id: string;
  /** null: as many as people want */
  readonly left: number | null;
  readonly perUserLimit: number;
  readonly claimEndsAt: Date;
  readonly validDays: number | null;
  readonly validUntil: Date | null;
};

export const walletStates = ['usable', 'used', 'expired'] as const;
export type WalletState = (typeof walletStates)[number];

/** A coupon that a shopper has claimed. */
export type ClaimView = CouponTerms & {
  readonly id: string;
  readonly state: 'claimed' | 'used' | 'returned' | 'expired';
  readonly validUntil: Date;
  /** The orders that it is used in. */
  readonly orderNumbers: readonly string[];
};
