import clsx from 'clsx';

type Column = {
  readonly key: string;
  readonly label: string;
  readonly right?: boolean;
  /** Left out on phones. */ readonly wide?: boolean;
};
type Props<R> = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly cell: (row: R, column: string) => React.ReactNode;
};

/** A dense table with a head that stays; it scrolls sideways in its own box. */
export const Table = <R,>({ caption, columns, rows, keyOf, cell }: Props<R>) => (
  // A box that scrolls must be reachable by keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-2xl border border-line bg-surface">
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="bg-surface-2 text-left text-muted">
        <tr>
          {columns.map(({ key, label, right, wide }) => (
            <th
              key={key}
              scope="col"
              className={clsx(
                'px-4 py-2.5 font-medium whitespace-nowrap',
                right === true && 'text-right',
                wide === true && 'max-md:hidden',
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="hover:bg-surface-2/50">
            {columns.map(({ key, right, wide }) => (
              <td
                key={key}
                className={clsx('px-4 py-2.5 align-middle', right === true && 'text-right tabular-nums', wide === true && 'max-md:hidden')}
              >
                {cell(row, key)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
