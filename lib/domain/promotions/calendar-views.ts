import type { ManagedState } from './manage-views';

/** A day as yyyy-MM-dd and a month as yyyy-MM, in Asia/Shanghai. */
export type Day = string;
export type Month = string;

/** When an offer runs: a promotion, a coupon while it can be claimed, a flash sale. */
export type CalendarOffer = {
  readonly kind: 'promotion' | 'coupon' | 'flash';
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly state: ManagedState;
  /** Of promotions: the stacking group, of which the best applies. */
  readonly group: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
};

/** A stretch of a week: an offer, or nothing. `begins`, `ends`: it doesn't come from the week before, or go on into the next. */
export type Stretch = {
  readonly days: number;
  readonly bar: { readonly offer: CalendarOffer; readonly begins: boolean; readonly ends: boolean } | null;
};
/** From Monday to Sunday; each row is seven days of stretches. */
export type Week = { readonly days: readonly Day[]; readonly rows: readonly (readonly Stretch[])[] };

/** Days one after the other on which the same offers run; `to` is the last of them. */
export type Span = { readonly from: Day; readonly to: Day; readonly offers: readonly CalendarOffer[] };
/** A span on which rules of one stacking group take each other's place. */
export type Overlap = Span & { readonly group: string };

export type CalendarView = {
  readonly month: Month;
  readonly today: Day;
  readonly weeks: readonly Week[];
  readonly spans: readonly Span[];
  readonly overlaps: readonly Overlap[];
};
