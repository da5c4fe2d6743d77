import type { Action, Conditions } from '@/lib/domain/pricing/offer-terms';
import type { Fen } from '@/lib/shared/money';

export type ManagedState = 'running' | 'scheduled' | 'ended' | 'paused' | 'used_up';

/** What an offer has done: orders that use it, what it took off, what they paid. */
export type OfferResults = { readonly orders: number; readonly given: Fen; readonly paid: Fen };

type Managed = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly status: 'active' | 'paused';
  readonly state: ManagedState;
};
type ManagedOffer = Managed & {
  readonly action: Action;
  readonly conditions: Conditions;
  readonly totalLimit: number | null;
  readonly results: OfferResults;
};

export type ManagedPromotion = ManagedOffer & {
  readonly group: string;
  readonly priority: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly perUserLimit: number | null;
  readonly usedCount: number;
};

export type ManagedCoupon = ManagedOffer & {
  readonly code: string | null;
  readonly perUserLimit: number;
  readonly claimedCount: number;
  readonly claimStartsAt: Date;
  readonly claimEndsAt: Date;
  readonly validDays: number | null;
  readonly validUntil: Date | null;
};

export type ManagedFlashSale = Managed & {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly items: readonly {
    readonly sku: string;
    readonly title: string;
    readonly titleEn: string;
    readonly normalPrice: Fen;
    readonly price: Fen;
    readonly quota: number;
    readonly sold: number;
    readonly perUserLimit: number | null;
  }[];
};

/** SKU codes of the ids that an offer's terms name, for its form. */
export type SkuCodes = ReadonlyMap<string, string>;

/** What was paid with an offer, and what of it went back; amounts in fen. */
export type OfferSums = {
  readonly orders: number;
  readonly pieces: number;
  /** What it took off. */
  readonly given: Fen;
  readonly sales: Fen;
  readonly refunded: Fen;
  readonly net: Fen;
};
/** yyyy-MM-dd in Asia/Shanghai */
export type OfferDay = OfferSums & { readonly day: string };
export type OfferReport = {
  readonly sums: OfferSums;
  readonly days: readonly OfferDay[];
  /** Of coupons. */
  readonly claims: { readonly claimed: number; readonly used: number } | null;
};
