import type { Route } from 'next';
import Link from 'next/link';

/** The way back to the list that a page belongs to. */
export const BackLink = ({ href, children }: { readonly href: Route; readonly children: React.ReactNode }) => (
  <div>
    <Link href={href} data-key="u" className="inline-flex min-h-8 items-center gap-1 text-sm text-muted hover:text-ink max-sm:min-h-11">
      <span aria-hidden>←</span> {children}
    </Link>
  </div>
);
