import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { PickPage } from '@/components/lists/pick-page';

type Column = {
  readonly key: string;
  readonly label: string;
  readonly right?: boolean;
  /** Left out on phones. */ readonly wide?: boolean;
  /** The head leads to the list in another order. */
  readonly sort?: { readonly href: Route; readonly now: 'ascending' | 'descending' | 'none' };
};
type Props<R> = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly cell: (row: R, column: string) => React.ReactNode;
  /** Rows can be ticked; their keys go as `ids` with the form of that id (components/lists/selection-bar.tsx). */
  readonly pick?: { readonly form: string; readonly all: string; readonly labelOf: (row: R) => string };
};

const arrows = { ascending: '▲', descending: '▼', none: '' } as const;

const Head = ({ label, sort }: Pick<Column, 'label' | 'sort'>) =>
  sort === undefined ? (
    label
  ) : (
    <Link
      href={sort.href}
      prefetch={false}
      scroll={false}
      className="inline-flex min-h-6 items-center gap-1 underline-offset-4 hover:underline"
    >
      {label}
      <span aria-hidden className="w-2.5 text-[0.6rem]">
        {arrows[sort.now]}
      </span>
    </Link>
  );

/**
 * A dense table in a box of its own that scrolls both ways below a head that stays. Its rows are what the keys of
 * components/lists/list-keys.tsx go through; the first link of a row is what it opens.
 */
export const Table = <R,>({ caption, columns, rows, keyOf, cell, pick }: Props<R>) => (
  // A box that scrolls must be reachable by keyboard.
  <div
    role="region"
    aria-label={caption}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
    className="relative max-h-[80dvh] overflow-auto rounded-2xl border border-line bg-surface"
  >
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-surface-2 text-left text-muted">
        <tr>
          {pick === undefined ? null : (
            <th scope="col" className="w-10 py-1 pl-2">
              <PickPage form={pick.form} label={pick.all} />
            </th>
          )}
          {columns.map(({ key, label, right, wide, sort }) => (
            <th
              key={key}
              scope="col"
              aria-sort={sort?.now}
              className={clsx(
                'px-4 py-2.5 font-medium whitespace-nowrap',
                right === true && 'text-right',
                wide === true && 'max-md:hidden',
              )}
            >
              <Head label={label} {...(sort === undefined ? {} : { sort })} />
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={keyOf(row)} className="border-t border-line">
          <tr data-row tabIndex={-1} className="scroll-mt-12 -outline-offset-2 hover:bg-surface-2/50 focus:bg-surface-2/70">
            {pick === undefined ? null : (
              <td className="w-10 py-1 pl-2">
                <label className="grid size-9 place-items-center max-sm:size-11">
                  <input
                    type="checkbox"
                    name="ids"
                    value={keyOf(row)}
                    form={pick.form}
                    aria-label={pick.labelOf(row)}
                    className="size-4.5"
                  />
                </label>
              </td>
            )}
            {columns.map(({ key, right, wide }) => (
              <td
                key={key}
                className={clsx('px-4 py-2.5 align-middle', right === true && 'text-right tabular-nums', wide === true && 'max-md:hidden')}
              >
                {cell(row, key)}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  </div>
);
