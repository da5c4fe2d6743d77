'use client';

import { MoreRows } from './more-rows';
import { ChoiceField, TextField } from './staff-form';

type Part = 'provinceCode' | 'served' | 'first' | 'firstFee' | 'step' | 'stepFee' | 'freeOver';
export type RuleFields = Readonly<Record<Part, string>>;
type Choice = { readonly value: string; readonly label: string };
type Labels = Readonly<
  Record<'province' | 'everywhere' | 'served' | 'first' | 'firstFee' | 'step' | 'stepFee' | 'freeOver' | 'row' | 'more', string>
>;
type Choices = { readonly provinces: readonly Choice[]; readonly served: readonly Choice[]; readonly labels: Labels };
type Props = Choices & {
  readonly rules: readonly RuleFields[];
  /** Rows at most. */
  readonly most: number;
};

const amounts = ['first', 'firstFee', 'step', 'stepFee', 'freeOver'] as const;
const empty: RuleFields = { provinceCode: '', served: 'yes', first: '', firstFee: '', step: '', stepFee: '', freeOver: '' };

/** A rule; the first is for every province without one of its own, any other without a province is none. */
const Row = ({ rule, row, provinces, served, labels }: Choices & { readonly rule: RuleFields; readonly row: number }) => (
  <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7">
    <legend className="mb-1.5 text-sm text-muted">{row === 0 ? labels.everywhere : labels.row.replace('{n}', String(row))}</legend>
    {row === 0 ? null : (
      <ChoiceField name={`rules.${row}.provinceCode`} label={labels.province} value={rule.provinceCode} choices={provinces} />
    )}
    <ChoiceField name={`rules.${row}.served`} label={labels.served} value={rule.served} choices={served} />
    {amounts.map((part) => (
      <TextField key={part} name={`rules.${row}.${part}`} label={labels[part]} value={rule[part]} numeric />
    ))}
  </fieldset>
);

/** The rules of a freight template, a row each, and as many more as are asked for. */
export const FreightRules = ({ rules, most, ...choices }: Props) => (
  <div className="space-y-5">
    {rules.map((rule, row) => (
      <Row key={rule.provinceCode} rule={rule} row={row} {...choices} />
    ))}
    <MoreRows from={rules.length} most={most} nameOf={(row) => `rules.${row}.provinceCode`} label={choices.labels.more}>
      {(row) => <Row rule={empty} row={row} {...choices} />}
    </MoreRows>
  </div>
);
