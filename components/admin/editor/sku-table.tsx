'use client';

import { memo } from 'react';
import { type SkuField, type SkuFields } from '@/lib/domain/catalog/editor-views';
import { type Locale, pick } from '@/lib/shared/locale';
import type { Fills, MatrixRow } from './editor-state';
import { Cell, MiniButton } from './parts';
import type { EditorWords } from './words';

type Change = (skus: Readonly<Record<string, SkuFields>>) => void;
type RowProps = {
  readonly row: MatrixRow;
  readonly index: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly words: EditorWords;
  readonly onChange: Change;
};

const grid =
  'grid grid-cols-2 gap-2 md:grid-cols-[minmax(6rem,1.2fr)_3rem_minmax(7rem,1.3fr)_minmax(5rem,1fr)_minmax(5rem,1fr)_minmax(4.5rem,0.8fr)_minmax(6rem,1.1fr)] md:items-start';
const cells = [
  { field: 'sku', word: 'code', most: 60 },
  { field: 'price', word: 'price', most: 12 },
  { field: 'listPrice', word: 'listPrice', most: 12 },
  { field: 'weightGrams', word: 'weight', most: 7 },
  { field: 'barcode', word: 'barcode', most: 40 },
] as const satisfies readonly { field: SkuField; word: keyof EditorWords; most: number }[];

const SkuRow = memo(function SkuRow({ row, index, errors, locale, words: w, onChange }: RowProps) {
  const { id, key, version, values, typed } = row;
  const name = `skus.${index}`;
  const label = values.map(({ value, valueEn }) => pick(locale, value, valueEn)).join(' / ') || w.onlySku;
  const set = (change: Partial<SkuFields>) => onChange({ [id]: { ...typed, ...change } });
  return (
    <li className={`${grid} border-t border-line py-3 md:py-2`}>
      <input type="hidden" name={`${name}.key`} value={key} />
      <input type="hidden" name={`${name}.version`} value={version ?? ''} />
      <input type="hidden" name={`${name}.id`} value={version === null ? '' : id} />
      <span className="self-center text-sm font-medium break-words">
        {label} {version === null ? <span className="font-normal text-muted">{w.newSku}</span> : null}
      </span>
      <label className="flex min-h-9 items-center justify-end gap-2 text-sm md:justify-center">
        <input
          type="checkbox"
          name={`${name}.active`}
          checked={typed.active}
          aria-label={`${w.active} ${label}`}
          onChange={({ currentTarget }) => set({ active: currentTarget.checked })}
          className="size-4.5"
        />
        <span aria-hidden className="md:hidden">
          {w.active}
        </span>
      </label>
      {cells.map(({ field, word, most }) => (
        <Cell
          key={field}
          id={`${name}.${field}`}
          name={`${name}.${field}`}
          label={field === 'sku' ? w.code : w[word]}
          aria-label={`${w[word]} ${label}`}
          value={typed[field]}
          error={errors[`${name}.${field}`]}
          maxLength={most}
          {...(field === 'sku' || field === 'barcode'
            ? { placeholder: field === 'sku' ? w.codeHint : '' }
            : { inputMode: 'decimal' as const })}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
    </li>
  );
});

type Props = Omit<RowProps, 'row' | 'index'> & {
  readonly rows: readonly MatrixRow[];
  readonly fills: Fills;
  readonly onFills: (fills: Fills) => void;
};

const fillCells = [
  { field: 'price', name: 'fillPrice', word: 'price' },
  { field: 'listPrice', name: 'fillListPrice', word: 'listPrice' },
  { field: 'weightGrams', name: 'fillWeight', word: 'weight' },
] as const;

/** Every SKU of the options as a row, and a row that fills them all. */
export const SkuTable = memo(function SkuTable({ rows, fills, onFills, errors, locale, words: w, onChange }: Props) {
  const fillDown = () => {
    const given = Object.fromEntries(Object.entries(fills).filter(([, value]) => value.trim() !== ''));
    onChange(Object.fromEntries(rows.map(({ id, typed }) => [id, { ...typed, ...given }])));
    onFills({ price: '', listPrice: '', weightGrams: '' });
  };
  return (
    <div className="space-y-3">
      {rows.length < 2 ? null : (
        <fieldset className="rounded-lg bg-surface-2 p-3">
          <legend className="sr-only">{w.fill}</legend>
          <div className="flex flex-wrap items-end gap-2">
            {fillCells.map(({ field, name, word }) => (
              <div key={field} className="w-28">
                <Cell
                  id={name}
                  name={name}
                  label={w[word]}
                  placeholder={w[word]}
                  aria-label={`${w.fill} ${w[word]}`}
                  inputMode="decimal"
                  value={fills[field]}
                  error={errors[name]}
                  onChange={({ currentTarget }) => onFills({ ...fills, [field]: currentTarget.value })}
                />
              </div>
            ))}
            <MiniButton onClick={fillDown} className="px-3">
              {w.fillDown}
            </MiniButton>
          </div>
          <p className="mt-1 text-sm text-muted">{w.fillHint}</p>
        </fieldset>
      )}
      <div aria-hidden className={`${grid} text-xs text-muted max-md:hidden`}>
        <span />
        <span className="text-center">{w.active}</span>
        {cells.map(({ field, word }) => (
          <span key={field}>{w[word]}</span>
        ))}
      </div>
      <ol>
        {rows.map((row, index) => (
          <SkuRow key={row.id} row={row} index={index} errors={errors} locale={locale} words={w} onChange={onChange} />
        ))}
      </ol>
    </div>
  );
});
