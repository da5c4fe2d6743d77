'use client';

import { memo } from 'react';
import type { EditorOption, EditorValue } from '@/lib/domain/catalog/editor-views';
import { mostOptions, mostValues } from '@/lib/shared/option-matrix';
import { Cell, MiniButton } from './parts';
import type { EditorWords } from './words';

type Props = {
  readonly options: readonly EditorOption[];
  readonly serial: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: EditorWords;
  readonly onChange: (options: readonly EditorOption[]) => void;
};

export const swapped = <T,>(list: readonly T[], index: number, by: -1 | 1): T[] => {
  const [one, two] = [list[index], list[index + by]];
  return one === undefined || two === undefined ? [...list] : list.with(index, two).with(index + by, one);
};

/** Values of one option; the last row is for one more. */
function Values({
  option,
  row,
  serial,
  errors,
  words: w,
  onChange,
}: Omit<Props, 'options' | 'onChange'> & {
  readonly option: EditorOption;
  readonly row: number;
  readonly onChange: (values: readonly EditorValue[]) => void;
}) {
  const { values } = option;
  const blank = { key: `n${serial}-${row}`, value: '', valueEn: '' };
  const shown = values.length < mostValues ? [...values, blank] : values;
  return (
    <ol className="space-y-2">
      {shown.map((value, index) => {
        const name = `options.${row}.values.${index}`;
        const there = index < values.length;
        const set = (change: Partial<EditorValue>) =>
          onChange(there ? values.with(index, { ...value, ...change }) : [...values, { ...value, ...change }]);
        const which = w.valueOf.replace('{n}', String(index + 1));
        return (
          <li key={value.key} className="flex items-end gap-2 max-md:flex-wrap">
            <input type="hidden" name={`${name}.key`} value={value.key} />
            <div className="grid min-w-0 flex-1 grid-cols-2 gap-2 max-md:basis-full">
              <Cell
                id={`${name}.value`}
                name={`${name}.value`}
                label={w.valueZh}
                aria-label={`${w.valueZh} ${which}`}
                placeholder={w.valueZh}
                value={value.value}
                error={errors[`${name}.value`]}
                maxLength={40}
                onChange={({ currentTarget }) => set({ value: currentTarget.value })}
              />
              <Cell
                id={`${name}.valueEn`}
                name={`${name}.valueEn`}
                label={w.valueEn}
                aria-label={`${w.valueEn} ${which}`}
                placeholder={w.valueEn}
                value={value.valueEn}
                error={errors[`${name}.valueEn`]}
                maxLength={60}
                onChange={({ currentTarget }) => set({ valueEn: currentTarget.value })}
              />
            </div>
            <span className={there ? 'flex gap-1' : 'invisible flex gap-1 max-md:hidden'}>
              <MiniButton
                disabled={!there || index === 0}
                aria-label={`${w.earlier} ${value.value}`}
                onClick={() => onChange(swapped(values, index, -1))}
              >
                ↑
              </MiniButton>
              <MiniButton
                disabled={!there || index === values.length - 1}
                aria-label={`${w.later} ${value.value}`}
                onClick={() => onChange(swapped(values, index, 1))}
              >
                ↓
              </MiniButton>
              <MiniButton
                disabled={!there}
                aria-label={`${w.remove} ${value.value}`}
                onClick={() => onChange(values.filter((_, at) => at !== index))}
              >
                ×
              </MiniButton>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Options and their values, each with a row for one more: without JavaScript that row is how one is added. */
export const OptionEditor = memo(function OptionEditor({ options, serial, errors, words: w, onChange }: Props) {
  const blank: EditorOption = { key: `n${serial}`, name: '', nameEn: '', values: [] };
  const shown = options.length < mostOptions ? [...options, blank] : options;
  return (
    <ol className="space-y-3">
      {shown.map((option, row) => {
        const there = row < options.length;
        const set = (change: Partial<EditorOption>) =>
          onChange(there ? options.with(row, { ...option, ...change }) : [...options, { ...option, ...change }]);
        const name = `options.${row}`;
        return (
          <li key={option.key}>
            <details open={there || errors[`${name}.name`] !== undefined} className="rounded-lg border border-line">
              <summary className="flex min-h-11 items-center gap-2 px-4 font-medium">
                {there ? option.name || w.options : `+ ${w.addOption}`}
                <span className="font-normal text-muted">{option.values.map(({ value }) => value).join(' / ')}</span>
              </summary>
              <div className="space-y-3 border-t border-line p-4">
                <input type="hidden" name={`${name}.key`} value={option.key} />
                <div className="grid grid-cols-2 gap-2">
                  <Cell
                    id={`${name}.name`}
                    name={`${name}.name`}
                    label={w.optionZh}
                    placeholder={w.optionZh}
                    value={option.name}
                    error={errors[`${name}.name`]}
                    maxLength={30}
                    onChange={({ currentTarget }) => set({ name: currentTarget.value })}
                  />
                  <Cell
                    id={`${name}.nameEn`}
                    name={`${name}.nameEn`}
                    label={w.optionEn}
                    placeholder={w.optionEn}
                    value={option.nameEn}
                    error={errors[`${name}.nameEn`]}
                    maxLength={40}
                    onChange={({ currentTarget }) => set({ nameEn: currentTarget.value })}
                  />
                </div>
                <Values option={option} row={row} serial={serial} errors={errors} words={w} onChange={(values) => set({ values })} />
                {there ? (
                  <div className="flex flex-wrap gap-2">
                    <MiniButton disabled={row === 0} onClick={() => onChange(swapped(options, row, -1))}>
                      ↑ {w.earlier}
                    </MiniButton>
                    <MiniButton disabled={row === options.length - 1} onClick={() => onChange(swapped(options, row, 1))}>
                      ↓ {w.later}
                    </MiniButton>
                    <MiniButton onClick={() => onChange(options.filter((_, at) => at !== row))}>{w.removeOption}</MiniButton>
                  </div>
                ) : null}
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
});
