'use client';

import { ChoiceField, TextField } from './staff-form';

type Part = 'provinceCode' | 'served' | 'first' | 'firstFee' | 'step' | 'stepFee' | 'freeOver';
export type RuleFields = Readonly<Record<Part, string>>;
type Choice = { readonly value: string; readonly label: string };
type Props = {
  readonly rules: readonly RuleFields[];
  readonly provinces: readonly Choice[];
  readonly served: readonly Choice[];
  readonly labels: Readonly<
    Record<'province' | 'everywhere' | 'served' | 'first' | 'firstFee' | 'step' | 'stepFee' | 'freeOver' | 'row', string>
  >;
};

const amounts = ['first', 'firstFee', 'step', 'stepFee', 'freeOver'] as const;

/** The rules of a freight template, a row each: the first for every province without one of its own. */
export const FreightRules = ({ rules, provinces, served, labels }: Props) => (
  <ol className="space-y-5">
    {rules.map((rule, row) => (
      // Rows have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={row}>
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
      </li>
    ))}
  </ol>
);
