'use client';

import { Search } from 'lucide-react';
import type { Route } from 'next';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import type { FinderProps } from './finder-palette';

/** Loaded when it is opened first. */
const FinderPalette = dynamic(async () => (await import('./finder-palette')).FinderPalette, { ssr: false });

type Props = FinderProps & { readonly href: Route; readonly open: string; readonly keys: string };

/** Opens the finder by a press, ⌘K or Ctrl K. Without JavaScript it leads to the finder's page. */
export function Finder({ href, open, keys, ...palette }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        className="flex min-h-11 items-center gap-2 rounded-lg border border-line px-3 text-sm text-muted hover:bg-surface-2 md:min-h-9"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1">{open}</span>
        <kbd aria-hidden className="font-sans text-xs pointer-coarse:hidden">
          {keys}
        </kbd>
      </Link>
      {isOpen ? <FinderPalette {...palette} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
