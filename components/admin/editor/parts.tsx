'use client';

import clsx from 'clsx';
import { Card } from '@/components/ui/card';

/** A section of the editor under its heading. */
export const Section = ({
  id,
  title,
  hint,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}) => (
  <Card>
    <section aria-labelledby={`part-${id}`} className="space-y-4">
      <div>
        <h2 id={`part-${id}`} className="text-lg font-semibold">
          {title}
        </h2>
        {hint === undefined ? null : <p className="text-sm text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  </Card>
);

/** A small button of a row or toolbar. */
export const MiniButton = ({ className, ...props }: React.ComponentProps<'button'>) => (
  <button
    type="button"
    className={clsx(
      'inline-grid min-h-9 min-w-9 place-items-center rounded-lg border border-line-strong bg-surface px-2 text-sm hover:bg-surface-2 disabled:opacity-40 max-sm:min-h-11 max-sm:min-w-11',
      className,
    )}
    {...props}
  />
);

type CellProps = { readonly label: string; readonly error?: string | undefined; readonly wide?: boolean } & React.ComponentProps<'input'>;

/** A field of a row: its label is in sight on phones, where rows have no head. */
export function Cell({ label, error, wide = false, id, className, ...props }: CellProps) {
  return (
    <div className={clsx('min-w-0', wide && 'max-md:col-span-2')}>
      <label htmlFor={id} className="text-xs text-muted md:sr-only">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className={clsx(
          'block h-11 w-full rounded-lg border border-line-strong bg-surface px-2.5 text-ink placeholder:text-muted hover:border-ink aria-invalid:border-danger md:h-9 md:text-sm',
          className,
        )}
        {...props}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
