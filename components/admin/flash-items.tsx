'use client';

import { TextField } from './staff-form';

type Item = { readonly sku: string; readonly price: string; readonly quota: string; readonly perUserLimit: string; readonly note: string };
type Props = {
  readonly items: readonly Item[];
  readonly labels: Readonly<Record<'sku' | 'price' | 'quota' | 'perUserLimit' | 'row', string>>;
};

/** The goods of a flash sale, a row each; empty rows are none. */
export const FlashItems = ({ items, labels }: Props) => (
  <ol className="space-y-4">
    {items.map((item, row) => (
      // Rows have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={row}>
        <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <legend className="mb-1.5 text-sm text-muted">
            {labels.row.replace('{n}', String(row + 1))} {item.note}
          </legend>
          <TextField name={`items.${row}.sku`} label={labels.sku} value={item.sku} />
          <TextField name={`items.${row}.price`} label={labels.price} value={item.price} numeric />
          <TextField name={`items.${row}.quota`} label={labels.quota} value={item.quota} numeric />
          <TextField name={`items.${row}.perUserLimit`} label={labels.perUserLimit} value={item.perUserLimit} numeric />
        </fieldset>
      </li>
    ))}
  </ol>
);
