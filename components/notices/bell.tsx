'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { fill } from '@/lib/shared/format';
import type { BellState } from './bell-state';
import { followBell } from './follow-bell';

type Props = {
  readonly initial: number;
  readonly most: number;
  readonly href: Route;
  readonly locale: string;
  readonly labels: { readonly none: string; readonly some: string; readonly close: string };
};

/** How many notices there are to read, as they come, and the words of a new one. */
export function Bell({ initial, most, href, locale, labels }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const [{ unread, newest }, setState] = useState<BellState>({ unread: initial, newest: null });
  const [known, setKnown] = useState<number | undefined>(undefined);
  const arrived = useEffectEvent((next: BellState) => {
    const isNews = known !== undefined && next.newest !== null && next.newest.seq > known;
    setKnown(Math.max(known ?? 0, next.newest?.seq ?? 0));
    setState({ unread: next.unread, newest: isNews ? next.newest : null });
    if (isNews && pathname.endsWith('/admin/notifications')) router.refresh();
  });
  useEffect(() => followBell(locale, (state) => arrived(state)), [locale]);
  const shown = unread >= most ? `${most - 1}+` : String(unread);
  const label = unread === 0 ? labels.none : fill(labels.some, { count: shown });
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        aria-label={label}
        title={label}
        className="relative grid size-11 shrink-0 place-items-center rounded-lg hover:bg-surface-2"
      >
        <svg aria-hidden viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <path d="M6 9a6 6 0 1 1 12 0c0 6 2.5 7 2.5 7h-17S6 15 6 9Z" strokeLinejoin="round" />
          <path d="M10 20a2.2 2.2 0 0 0 4 0" />
        </svg>
        {unread === 0 ? null : (
          <span
            data-unread={unread}
            className="absolute top-1 left-6 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-medium text-surface"
          >
            {shown}
          </span>
        )}
      </Link>
      <div role="status" className="fixed right-4 bottom-4 z-40 max-w-sm print:hidden">
        {newest === null ? null : (
          <div className="flex items-center gap-3 rounded-2xl border border-line bg-surface py-2 pr-2 pl-4 text-sm shadow-soft">
            <Link href={newest.href as Route} prefetch={false} className="min-w-0 flex-1 underline-offset-4 hover:underline">
              {newest.text}
            </Link>
            <button
              type="button"
              aria-label={labels.close}
              onClick={() => setState({ unread, newest: null })}
              className="grid size-11 shrink-0 place-items-center rounded-lg hover:bg-surface-2"
            >
              <svg
                aria-hidden
                viewBox="0 0 16 16"
                className="size-4"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
                strokeLinecap="round"
              >
                <path d="m4 4 8 8m0-8-8 8" />
              </svg>
            </button>
          </div>
        )}
      </div>
    </>
  );
}
