'use client';

import { MoreRows } from './more-rows';
import { TextField } from './staff-form';

type Item = { readonly sku: string; readonly price: string; readonly quota: string; readonly perUserLimit: string; readonly note: string };
type Labels = Readonly<Record<'sku' | 'price' | 'quota' | 'perUserLimit' | 'row' | 'more', string>>;
type Props = {
  readonly items: readonly Item[];
  /** Rows at most. */
  readonly most: number;
  readonly labels: Labels;
};

const empty: Item = { sku: '', price: '', quota: '', perUserLimit: '', note: '' };

/** One of the goods; a row without a SKU is none. */
const Row = ({ item, row, labels }: { readonly item: Item; readonly row: number; readonly labels: Labels }) => (
  <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4">
    <legend className="mb-1.5 text-sm text-muted">
      {labels.row.replace('{n}', String(row + 1))} {item.note}
    </legend>
    <TextField name={`items.${row}.sku`} label={labels.sku} value={item.sku} />
    <TextField name={`items.${row}.price`} label={labels.price} value={item.price} numeric />
    <TextField name={`items.${row}.quota`} label={labels.quota} value={item.quota} numeric />
    <TextField name={`items.${row}.perUserLimit`} label={labels.perUserLimit} value={item.perUserLimit} numeric />
  </fieldset>
);

/** The goods of a flash sale, a row each, and as many more as are asked for. */
export const FlashItems = ({ items, most, labels }: Props) => {
  const rows = items.length === 0 ? [empty] : items;
  return (
    <div className="space-y-4">
      {rows.map((item, row) => (
        <Row key={`${row} ${item.sku}`} item={item} row={row} labels={labels} />
      ))}
      <MoreRows from={rows.length} most={most} nameOf={(row) => `items.${row}.sku`} label={labels.more}>
        {(row) => <Row item={empty} row={row} labels={labels} />}
      </MoreRows>
    </div>
  );
};
