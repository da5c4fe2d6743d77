import { type Fen, fen, sum } from '@/lib/shared/money';

/** What is charged for one province, or for the rest (provinceCode null). First and step in grams or pieces, fees in fen. */
export type FreightRule = {
  readonly provinceCode: string | null;
  readonly served: boolean;
  readonly first: number;
  readonly firstFee: number;
  readonly step: number;
  readonly stepFee: number;
  readonly freeOver: number | null;
};

export type FreightTemplate = {
  readonly id: string;
  readonly unit: 'weight' | 'piece';
  readonly isDefault: boolean;
  readonly rules: readonly FreightRule[];
};

export type FreightLine = {
  readonly unitPrice: number;
  readonly quantity: number;
  readonly weightGrams: number;
  /** null: the shop's default template */
  readonly freightTemplateId?: string | null;
};

/** The rule of a province: its own, else the default; a template without rules ships free. */
export const ruleFor = (rules: readonly FreightRule[], provinceCode: string | null): FreightRule | undefined =>
  rules.find((rule) => rule.provinceCode !== null && rule.provinceCode === provinceCode) ??
  rules.find((rule) => rule.provinceCode === null);

const stepsOf = (amount: number, step: number) => Math.max(0, Math.ceil(amount / step));

/** What one template asks: as the dearest of an order its first units and each started step, beside a dearer one steps alone. */
function feesOf(rule: FreightRule | undefined, goods: Fen, amount: number): { readonly alone: Fen; readonly beside: Fen } {
  if (rule === undefined || (rule.freeOver !== null && goods >= rule.freeOver)) return { alone: fen(0), beside: fen(0) };
  const alone = fen(rule.firstFee + stepsOf(amount - rule.first, rule.step) * rule.stepFee);
  return { alone, beside: fen(Math.min(alone, stepsOf(amount, rule.step) * rule.stepFee)) };
}

/**
 * Freight of one shop's goods: each template reckons its own lines; the dearest is charged whole, the others by steps alone
 * (docs/pricing.md).
 * @returns the fee, and the lines that aren't shipped to the province
 */
export function freightOf<L extends FreightLine>(
  templates: readonly FreightTemplate[],
  lines: readonly L[],
  provinceCode: string | null,
): { readonly fee: Fen; readonly unserved: readonly L[] } {
  const byDefault = templates.find(({ isDefault }) => isDefault);
  const templateOf = (line: L) => templates.find(({ id }) => id === line.freightTemplateId) ?? byDefault;
  const parts = [...Map.groupBy(lines, templateOf)].map(([template, own]) => {
    const rule = ruleFor(template?.rules ?? [], provinceCode);
    const goods = sum(own.map((line) => BigInt(line.unitPrice) * BigInt(line.quantity)));
    const amount = own.reduce((all, line) => all + line.quantity * (template?.unit === 'piece' ? 1 : line.weightGrams), 0);
    return { ...feesOf(rule, goods, amount), own, served: rule?.served ?? true };
  });
  const extra = Math.max(0, ...parts.map(({ alone, beside }) => alone - beside));
  return { fee: sum([...parts.map(({ beside }) => beside), extra]), unserved: parts.flatMap(({ own, served }) => (served ? [] : own)) };
}
