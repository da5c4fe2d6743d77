import type { Route } from 'next';
import Link from 'next/link';

type Props = {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly href: Route }[];
  readonly current: string;
};

/** One of a few filters, kept in the address. */
export const FilterTabs = ({ label, tabs, current }: Props) => (
  <nav aria-label={label} className="no-scrollbar -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
    <ul className="flex gap-1 text-sm">
      {tabs.map((tab) => (
        <li key={tab.key}>
          <Link
            href={tab.href}
            prefetch={false}
            aria-current={tab.key === current ? 'true' : undefined}
            className="grid min-h-11 place-items-center rounded-lg px-3 whitespace-nowrap text-muted hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-ink"
          >
            {tab.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
