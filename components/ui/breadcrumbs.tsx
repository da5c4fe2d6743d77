import type { Route } from 'next';
import Link from 'next/link';

export type Crumb = { readonly label: string; readonly href?: Route };

export const Breadcrumbs = ({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) => (
  <nav aria-label={label} className="no-scrollbar overflow-x-auto text-sm text-muted">
    <ol className="flex items-center gap-2 whitespace-nowrap">
      {crumbs.map((crumb, i) => (
        <li key={crumb.label} className="flex items-center gap-2">
          {i === 0 ? null : (
            <span aria-hidden className="text-line-strong">
              /
            </span>
          )}
          {crumb.href === undefined ? (
            <span aria-current="page">{crumb.label}</span>
          ) : (
            <Link href={crumb.href} className="inline-block py-1.5 hover:text-ink hover:underline">
              {crumb.label}
            </Link>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
