import type { Fen } from '@/lib/shared/money';

/** A rule as the console shows it. */
export type RuleView = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shop: { readonly slug: string; readonly name: string; readonly nameEn: string } | null;
  readonly category: { readonly id: string; readonly name: string; readonly nameEn: string } | null;
  readonly priority: number;
  /** 1/10000 */
  readonly rateBps: number;
  readonly fixedFee: Fen;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly version: number;
  readonly state: RuleState;
};
export type RuleState = 'scheduled' | 'active' | 'over';

type Snapshot = {
  readonly rule: { readonly name: string; readonly nameEn: string } | null;
  readonly rateBps: number;
  readonly fixedFee: Fen;
};

/** What would be taken of a line, beside what was. */
export type TriedLine = Snapshot & {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly amount: Fen;
  readonly fee: Fen;
  readonly taken: Fen | null;
};
/** Why a rule counts or doesn't for what is tried. */
export const verdicts = ['counts', 'outranked', 'shop', 'category', 'not_yet', 'over'] as const;
export type Verdict = (typeof verdicts)[number];
export type Trial = {
  readonly lines: readonly TriedLine[];
  readonly total: Fen;
  /** Of one thing that might be sold: what each rule says to it. */
  readonly verdicts: readonly { readonly id: string; readonly name: string; readonly nameEn: string; readonly verdict: Verdict }[];
};

/** A fee of the shop. */
export type FeeView = Snapshot & {
  readonly orderLineId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly base: Fen;
  readonly fee: Fen;
  readonly back: Fen;
  readonly at: Date;
};
export type FeeSums = { readonly taken: Fen; readonly back: Fen; readonly kept: Fen };
