import { type Fen, fen } from '@/lib/shared/money';

/** What a merchant charges for one province, or for the rest (provinceCode null). Weights in grams, fees in fen. */
export type FreightRule = {
  readonly provinceCode: string | null;
  readonly firstGrams: number;
  readonly firstFee: number;
  readonly stepGrams: number;
  readonly stepFee: number;
  readonly freeOver: number | null;
};

/** The rule of a province: its own, else the default; a merchant without rules ships free. */
export const ruleFor = (rules: readonly FreightRule[], provinceCode: string | null): FreightRule | undefined =>
  rules.find((rule) => rule.provinceCode !== null && rule.provinceCode === provinceCode) ??
  rules.find((rule) => rule.provinceCode === null);

/** Freight of one merchant's goods: a first weight, then each started step; free from an amount on. */
export function freightOf(rule: FreightRule | undefined, goods: Fen, grams: number): Fen {
  if (rule === undefined || (rule.freeOver !== null && goods >= rule.freeOver)) return fen(0);
  const steps = Math.max(0, Math.ceil((grams - rule.firstGrams) / rule.stepGrams));
  return fen(rule.firstFee + steps * rule.stepFee);
}
