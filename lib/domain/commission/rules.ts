import { allocate, fen, type Fen } from '@/lib/shared/money';

/** What the platform takes. Null: of every shop, of every category. */
export type CommissionTerms = {
  readonly id: string;
  readonly merchantId: string | null;
  readonly categoryId: string | null;
  /** The lowest counts. */
  readonly priority: number;
  /** 1/10000 */
  readonly rateBps: number;
  /** fen, for each order line */
  readonly fixedFee: number;
  readonly validFrom: Date;
  /** From then on it is over. */
  readonly validTo: Date | null;
};

/** What is sold, as far as the rules ask. */
export type Sold = {
  readonly merchantId: string;
  /** Its category, then those above. */
  readonly categoryIds: readonly string[];
  /** fen, what was paid for the line, without freight */
  readonly amount: Fen;
  readonly at: Date;
};

export type Taken = { readonly ruleId: string | null; readonly rateBps: number; readonly fixedFee: number; readonly fee: Fen };

/** Why a rule isn't for something that is sold; null when it is. */
export function misfit(rule: CommissionTerms, { merchantId, categoryIds, at }: Sold): 'shop' | 'category' | 'not_yet' | 'over' | null {
  if (rule.merchantId !== null && rule.merchantId !== merchantId) return 'shop';
  if (rule.categoryId !== null && !categoryIds.includes(rule.categoryId)) return 'category';
  if (at < rule.validFrom) return 'not_yet';
  return rule.validTo !== null && at >= rule.validTo ? 'over' : null;
}

/** How closely a rule names what is sold: the shop before the category, the nearer category before those above it. */
const closeness = (rule: CommissionTerms, { categoryIds }: Sold): number => {
  const place = rule.categoryId === null ? categoryIds.length : categoryIds.indexOf(rule.categoryId);
  return (rule.merchantId === null ? 0 : categoryIds.length + 1) + (categoryIds.length - place);
};

/**
 * The one rule that counts: of those that fit, the lowest priority number; then the closest; then the one that began last; then by id, so
 * that the order in which they are given never matters.
 */
export function chooseRule<R extends CommissionTerms>(rules: readonly R[], sold: Sold): R | null {
  const fitting = rules.filter((rule) => misfit(rule, sold) === null);
  const [best] = fitting.toSorted(
    (a, b) =>
      a.priority - b.priority ||
      closeness(b, sold) - closeness(a, sold) ||
      b.validFrom.getTime() - a.validFrom.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
  return best ?? null;
}

/** The part of an amount by 1/10000, rounded half up. */
const part = (amount: Fen, bps: number): bigint => (BigInt(amount) * BigInt(bps) + 5000n) / 10_000n;

/** What a rule takes of a line: the rate and the fixed fee, but never more than was paid for it. */
export function feeOf({ rateBps, fixedFee }: Pick<CommissionTerms, 'rateBps' | 'fixedFee'>, amount: Fen): Fen {
  const fee = part(amount, rateBps) + BigInt(fixedFee);
  return fee > BigInt(amount) ? amount : fen(fee);
}

/** What is taken of something that is sold; nothing where no rule is for it. */
export function take(rules: readonly CommissionTerms[], sold: Sold): Taken {
  const rule = chooseRule(rules, sold);
  if (rule === null) return { ruleId: null, rateBps: 0, fixedFee: 0, fee: fen(0) };
  const { id, rateBps, fixedFee } = rule;
  return { ruleId: id, rateBps, fixedFee, fee: feeOf(rule, sold.amount) };
}

/**
 * What of a fee has gone back once so much of what was paid for its line went back: the fee is divided between what was refunded and what
 * is kept, by largest remainder. It never falls as more is refunded, and is the whole fee when all of it is.
 */
export function givenBack(fee: Fen, base: Fen, refunded: Fen): Fen {
  if (base === 0) return fen(0);
  return allocate(fee, [refunded, base - refunded])[0] ?? fen(0);
}
