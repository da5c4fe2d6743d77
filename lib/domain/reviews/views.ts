type Words = { readonly name: string; readonly nameEn: string };

/** A review as the people see it who answer for it. */
export type ReviewRow = {
  readonly id: string;
  readonly version: number;
  readonly authorName: string;
  readonly stars: number;
  readonly text: string;
  /** The language it is written in. */
  readonly locale: string;
  readonly createdAt: Date;
  readonly product: { readonly id: string; readonly slug: string; readonly title: string; readonly titleEn: string };
  readonly reply: { readonly text: string; readonly at: Date } | null;
  /** Not on the product's page, and why. */
  readonly hidden: { readonly reason: string; readonly at: Date } | null;
  /** The last wish to have it hidden; `answer` once the platform has decided. */
  readonly report: { readonly reason: string; readonly at: Date; readonly answer: string | null; readonly open: boolean } | null;
};

/** The same with the order it came of, for the shop. */
export type ShopReviewRow = ReviewRow & { readonly orderNumber: string | null };
/** The same with the shop, for the platform. */
export type ModeratedReviewRow = ReviewRow & { readonly merchant: Words };
