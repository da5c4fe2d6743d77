'use client';

import { NumberBox } from '@/components/admin/number-box';
import { useStaffField } from '@/components/admin/staff-form';
import { fill } from '@/lib/shared/format';

export type PieceRow = {
  readonly id: string;
  readonly title: string;
  readonly options: string;
  readonly most: number;
  readonly worth?: string;
};
type Props = {
  readonly rows: readonly PieceRow[];
  readonly legend: string;
  /** "Quantity of {title}", "up to {most}" */
  readonly labels: { readonly quantityOf: string; readonly upTo: string };
  /** Pieces that are chosen at first: all, or none where there is more than one line. */
  readonly initial: 'all' | 'one';
};

/** How many of each line, in the form that it stands in. */
export function PieceRows({ rows, legend, labels, initial }: Props) {
  const { error } = useStaffField({ name: 'quantity[]', label: legend });
  const first = (most: number) => (initial === 'all' ? most : rows.length === 1 ? 1 : 0);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex items-center justify-between gap-4 py-2">
            <span className="min-w-0 text-sm">
              {row.title} <span className="text-muted">{row.options}</span>
              {row.worth === undefined ? null : <span className="block text-muted">{row.worth}</span>}
            </span>
            <span className="flex shrink-0 items-center gap-2 text-sm">
              <input type="hidden" name="orderLineId[]" value={row.id} />
              <NumberBox name="quantity[]" label={fill(labels.quantityOf, { title: row.title })} max={row.most} value={first(row.most)} />
              <span className="text-muted">{fill(labels.upTo, { most: row.most })}</span>
            </span>
          </li>
        ))}
      </ul>
      {error === undefined ? null : (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
