'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';

type Props = {
  readonly href: Route;
  /** The parts of the shop it stands for. */
  readonly segments: readonly (string | null)[];
  readonly label: string;
  /** Its page is personal: not fetched ahead. */
  readonly fresh?: boolean;
  readonly children: React.ReactNode;
};

export function TabLink({ href, segments, label, fresh = false, children }: Props) {
  const current = segments.includes(useSelectedLayoutSegment());
  return (
    <Link
      href={href}
      {...(fresh ? { prefetch: false } : {})}
      aria-current={current ? 'page' : undefined}
      className={`flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs ${current ? 'font-medium text-accent-text' : 'text-muted'}`}
    >
      {children}
      {label}
    </Link>
  );
}
