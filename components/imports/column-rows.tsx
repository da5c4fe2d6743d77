'use client';

import { useStaffField } from '@/components/admin/staff-form';
import { SelectField } from '@/components/ui/field';

type Props = {
  readonly columns: readonly { readonly header: string; readonly sample: readonly string[]; readonly field: string }[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<Record<'column' | 'sample' | 'field' | 'skip', string>>;
};

/** A row for each column of a file: what is in it, and what it is. What was chosen stays after a refusal. */
export function ColumnRows({ columns, choices, words }: Props) {
  const { defaultValue } = useStaffField({ name: 'column[]', label: words.field, value: columns.map(({ field }) => field).join(',') });
  const chosen = defaultValue.split(',');
  return (
    <ul className="divide-y divide-line">
      {columns.map(({ header, sample }, index) => (
        <li key={index} className="grid items-center gap-x-6 gap-y-2 py-3 md:grid-cols-[1fr_1.5fr_16rem]">
          <span className="font-medium break-all">{header === '' ? `${words.column} ${index + 1}` : header}</span>
          <span className="truncate text-sm text-muted">
            <span className="sr-only">{words.sample}</span> {sample.filter((cell) => cell !== '').join(' · ')}
          </span>
          <SelectField
            key={chosen[index]}
            id={`column-${index}`}
            name="column[]"
            label={`${words.field}: ${header === '' ? index + 1 : header}`}
            hideLabel
            defaultValue={chosen[index] ?? ''}
          >
            <option value="">{words.skip}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </li>
      ))}
    </ul>
  );
}
