'use client';

import { memo } from 'react';
import type { EditorSpec } from '@/lib/domain/catalog/editor-views';
import { swapped } from './option-editor';
import { Cell, MiniButton } from './parts';
import type { EditorWords } from './words';

type Props = {
  readonly specs: readonly EditorSpec[];
  readonly errors: Readonly<Record<string, string>>;
  readonly words: EditorWords;
  readonly onChange: (specs: readonly EditorSpec[]) => void;
};

const cells = [
  { field: 'name', word: 'specNameZh', most: 60 },
  { field: 'nameEn', word: 'specNameEn', most: 80 },
  { field: 'value', word: 'specValueZh', most: 300 },
  { field: 'valueEn', word: 'specValueEn', most: 400 },
] as const;
const blank: EditorSpec = { name: '', nameEn: '', value: '', valueEn: '' };

/** Specifications in their order, in both languages; the last row is for one more. */
export const SpecRows = memo(function SpecRows({ specs, errors, words: w, onChange }: Props) {
  return (
    <ol className="space-y-3">
      {[...specs, blank].map((spec, row) => {
        const there = row < specs.length;
        const which = w.specRow.replace('{n}', String(row + 1));
        return (
          // Rows have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={row} className="flex items-end gap-2 max-md:flex-wrap">
            <div className="grid min-w-0 flex-1 grid-cols-2 gap-2 max-md:basis-full md:grid-cols-4">
              {cells.map(({ field, word, most }) => (
                <Cell
                  key={field}
                  id={`specs.${row}.${field}`}
                  name={`specs.${row}.${field}`}
                  label={w[word]}
                  aria-label={`${w[word]} ${which}`}
                  placeholder={w[word]}
                  value={spec[field]}
                  error={errors[`specs.${row}.${field}`]}
                  maxLength={most}
                  onChange={({ currentTarget }) => {
                    const next = { ...spec, [field]: currentTarget.value };
                    onChange(there ? specs.with(row, next) : [...specs, next]);
                  }}
                />
              ))}
            </div>
            <span className={there ? 'flex gap-1' : 'invisible flex gap-1 max-md:hidden'}>
              <MiniButton
                disabled={!there || row === 0}
                aria-label={`${w.earlier} ${which}`}
                onClick={() => onChange(swapped(specs, row, -1))}
              >
                ↑
              </MiniButton>
              <MiniButton
                disabled={!there}
                aria-label={`${w.remove} ${which}`}
                onClick={() => onChange(specs.filter((_, at) => at !== row))}
              >
                ×
              </MiniButton>
            </span>
          </li>
        );
      })}
    </ol>
  );
});
