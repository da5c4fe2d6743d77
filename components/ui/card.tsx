import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A raised surface: one soft shadow level, hairline border. */
export const Card = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={clsx('rounded-2xl border border-line bg-surface p-4 sm:p-6', className)} {...props} />
);
