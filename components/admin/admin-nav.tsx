'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';

type Item = {
  /** The part of the address that the section has for itself; null is the overview. */
  readonly section: string | null;
  readonly label: string;
  readonly href: Route;
  /** How much there is new to see. */
  readonly badge?: { readonly count: number; readonly label: string };
};
type Props = {
  readonly groups: readonly { readonly key: string; readonly title: string | null; readonly items: readonly Item[] }[];
  readonly label: string;
  readonly menu: string;
  /** What stands below the sections. */
  readonly children: React.ReactNode;
};

const close = (event: React.MouseEvent<HTMLElement>) => event.currentTarget.closest('details')?.removeAttribute('open');

function SectionLink({ item: { href, label, badge }, current }: { readonly item: Item; readonly current: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      onClick={close}
      aria-current={current ? 'page' : undefined}
      className="flex min-h-11 items-center justify-between gap-2 rounded-lg px-3 text-muted hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-ink md:min-h-9 md:text-sm"
    >
      {label}
      {badge === undefined ? null : (
        <span className="rounded-full bg-danger-soft px-2 py-0.5 text-xs font-medium text-danger">
          <span aria-hidden>{badge.count}</span>
          <span className="sr-only">{badge.label}</span>
        </span>
      )}
    </Link>
  );
}

/** The console's sections under their headings: folded on phones behind the name of the one that is open, a column elsewhere. */
export function AdminNav({ groups, label, menu, children }: Props) {
  const segment = useSelectedLayoutSegment();
  const here = groups.flatMap(({ items }) => items).find(({ section }) => section === segment);
  return (
    <details className="group md:flex md:min-h-0 md:flex-1 md:flex-col">
      <summary className="flex min-h-12 list-none items-center justify-between gap-3 px-4 md:hidden [&::-webkit-details-marker]:hidden">
        <span className="font-medium">{here?.label ?? menu}</span>
        <span className="flex items-center gap-2 text-sm text-muted">
          {menu}
          <svg
            aria-hidden
            viewBox="0 0 16 16"
            className="size-4 transition-transform group-open:rotate-180"
            fill="none"
            stroke="currentColor"
          >
            <path d="m4 6 4 4 4-4" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </span>
      </summary>
      <div className="admin-sections pb-3 max-md:border-t max-md:border-line md:flex md:h-full md:flex-col">
        <nav aria-label={label} className="relative space-y-4 px-1 py-3 md:min-h-0 md:flex-1 md:overflow-y-auto md:px-3 md:py-1">
          {groups.map(({ key, title, items }) => (
            <div key={key}>
              {title === null ? null : (
                <p id={`nav-${key}`} className="px-3 pb-1 text-xs text-muted">
                  {title}
                </p>
              )}
              <ul
                aria-labelledby={title === null ? undefined : `nav-${key}`}
                className="grid grid-cols-2 gap-x-1 md:grid-cols-1 md:gap-y-0.5"
              >
                {items.map((item) => (
                  <li key={item.href}>
                    <SectionLink item={item} current={item.section === segment} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className="flex flex-wrap items-center gap-1 border-line px-1 text-sm max-md:border-t max-md:pt-2 md:flex-col md:items-stretch md:border-t md:p-3">
          {children}
        </div>
      </div>
    </details>
  );
}
