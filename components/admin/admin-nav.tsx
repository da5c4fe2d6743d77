'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';

type Props = {
  readonly items: readonly {
    readonly section: string;
    readonly label: string;
    readonly href: Route;
    /** How much there is new to see. */
    readonly badge?: { readonly count: number; readonly label: string };
  }[];
  readonly label: string;
};

/** The console's sections: a row on phones, a column elsewhere. */
export function AdminNav({ items, label }: Props) {
  const current = useSelectedLayoutSegment();
  return (
    <nav aria-label={label} className="no-scrollbar overflow-x-auto px-2 md:px-3">
      <ul className="flex gap-1 md:flex-col">
        {items.map(({ section, label: text, href, badge }) => (
          <li key={section}>
            <Link
              href={href}
              prefetch={false}
              aria-current={section === current ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-lg px-3 whitespace-nowrap text-muted hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-ink"
            >
              {text}
              {badge === undefined ? null : (
                <span className="ml-2 rounded-full bg-danger-soft px-2 py-0.5 text-xs font-medium text-danger">
                  <span aria-hidden>{badge.count}</span>
                  <span className="sr-only">{badge.label}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
