import type { Route } from 'next';
import Link from 'next/link';
import { buttonClass } from './button';

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => Route;
  readonly labels: {
    readonly nav: string;
    readonly previous: string;
    readonly next: string;
    readonly position: string;
  };
};

/** Previous and next as links; where one is, in words between them. */
export function Pagination({ page, pages, hrefOf, labels }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={labels.nav} className="mt-12 flex items-center justify-center gap-4">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonClass('secondary')}>
          {labels.previous}
        </Link>
      ) : null}
      <span className="text-sm text-muted">{labels.position}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next" className={buttonClass('secondary')}>
          {labels.next}
        </Link>
      ) : null}
    </nav>
  );
}
