import clsx from 'clsx';
import type { PaperSize } from '@/lib/domain/order-desk/paper-inputs';

type Props = { readonly size: PaperSize; readonly label: string; readonly children: React.ReactNode };

/** A sheet of paper: white in every scheme, on a page of its own when it is printed. */
export const Sheet = ({ size, label, children }: Props) => (
  <article
    aria-label={label}
    className={clsx(
      'paper break-after-page rounded-lg border border-line p-6 last:break-after-auto print:rounded-none print:border-0 print:p-0',
      size === 'label' ? 'max-w-[100mm]' : 'max-w-[210mm]',
    )}
  >
    {children}
  </article>
);
