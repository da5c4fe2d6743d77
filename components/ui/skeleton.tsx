import clsx from 'clsx';

/** Stands where something of the same size will be. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <div aria-hidden className={clsx('animate-pulse-soft rounded-lg bg-surface-2', className)} />
);
