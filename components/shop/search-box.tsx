'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useId, useState } from 'react';
import type { SuggestionView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly locale: Locale;
  readonly labels: { readonly search: string; readonly placeholder: string; readonly suggestions: string };
  readonly icon: React.ReactNode;
};

async function readSuggestions(text: string): Promise<SuggestionView[]> {
  const answer = await fetch(`/api/suggest?q=${encodeURIComponent(text)}`);
  return answer.ok ? answer.json() : [];
}

/** A search field with suggestions (WAI-ARIA combobox); a plain form without JavaScript. */
export function SearchBox({ locale, labels, icon }: Props) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['suggest', asked],
    queryFn: () => readSuggestions(asked),
    enabled: open && asked !== '',
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const found = open && asked !== '' ? (data ?? []) : [];
  const hrefOf = (slug: string) => localPath(locale, `/p/${slug}`);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const chosen = found[at];
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(found.length === 0 ? -1 : (at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      setOpen(false);
      router.push(hrefOf(chosen.slug));
    }
  };
  return (
    <form action={localPath(locale, '/search')} className="relative flex-1">
      <span aria-hidden className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-muted">
        {icon}
      </span>
      <input
        type="search"
        name="q"
        value={text}
        maxLength={60}
        autoComplete="off"
        role="combobox"
        aria-label={labels.search}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={labels.placeholder}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element) || relatedTarget.closest(`#${CSS.escape(`${id}-list`)}`) === null) setOpen(false);
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full rounded-full border border-line bg-surface-2 pr-4 pl-10 text-ink placeholder:text-muted hover:border-line-strong focus:bg-surface"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={labels.suggestions}
        hidden={found.length === 0}
        className="absolute inset-x-0 top-full z-30 mt-2 overflow-hidden rounded-2xl border border-line bg-surface py-2 shadow-soft"
      >
        {found.map(({ slug, title, titleEn }, index) => (
          <Link
            key={slug}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            href={hrefOf(slug)}
            prefetch={false}
            tabIndex={-1}
            onClick={() => setOpen(false)}
            className={`block truncate px-4 py-2.5 text-sm hover:bg-surface-2 ${index === at ? 'bg-surface-2' : ''}`}
          >
            {pick(locale, title, titleEn)}
          </Link>
        ))}
      </div>
    </form>
  );
}
