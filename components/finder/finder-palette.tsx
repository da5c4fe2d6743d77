'use client';

import { Command } from 'cmdk';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { fill } from '@/lib/shared/format';
import { type FoundGroup, findNow } from './find-now';

type Target = { readonly label: string; readonly href: string };
export type FinderProps = {
  readonly locale: string;
  /** Whether there is a shop to look through. */
  readonly searches: boolean;
  readonly pages: readonly Target[];
  readonly actions: readonly Target[];
  readonly labels: Readonly<
    Record<'title' | 'placeholder' | 'none' | 'searching' | 'failed' | 'close' | 'pages' | 'actions' | 'results', string>
  >;
};

type State = { readonly q: string; readonly groups: readonly FoundGroup[]; readonly failed: boolean };
const nothing: State = { q: '', groups: [], failed: false };
const shortest = 2;
/** People type on within so many milliseconds. */
const restMs = 150;

const groupClass =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';
const itemClass =
  'flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-lg px-3 py-2 text-sm data-[selected=true]:bg-surface-2 md:min-h-9';

/** Pages, what can be done, and what the shop has for the words being typed: chosen with the arrows and Enter. */
export function FinderPalette({ locale, searches, pages, actions, labels, onClose }: FinderProps & { readonly onClose: () => void }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [q, setQ] = useState('');
  const [found, setFound] = useState(nothing);
  const [chosen, setChosen] = useState('');
  const words = q.trim();
  const looks = searches && words.length >= shortest;
  useEffect(() => {
    dialog.current?.showModal();
    // The list itself can have the focus, and would be given it.
    dialog.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    if (!looks) return undefined;
    const asking = new AbortController();
    const ask = async () => {
      const groups = await findNow(words, locale, asking.signal);
      if (asking.signal.aborted) return;
      setFound({ q: words, groups: groups ?? [], failed: groups === null });
      // What comes stands above the rest.
      const [first] = groups?.flatMap(({ links }) => links) ?? [];
      if (first !== undefined) setChosen(first.href);
    };
    const soon = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(soon);
      asking.abort();
    };
  }, [words, locale, looks]);
  const go = (href: string) => {
    onClose();
    router.push(href as Route);
  };
  const row = ({ label, href, detail = '' }: Target & { readonly detail?: string }, forceMount: boolean) => (
    <Command.Item key={href} value={href} keywords={[label]} forceMount={forceMount} onSelect={() => go(href)} className={itemClass}>
      <span className="min-w-0 truncate">{label}</span>
      {detail === '' ? null : <span className="shrink-0 text-muted">{detail}</span>}
    </Command.Item>
  );
  const shown = looks && found.q !== '' ? found.groups : [];
  const waits = looks && found.q !== words;
  return (
    <dialog
      ref={dialog}
      aria-label={labels.title}
      onClose={onClose}
      closedby="any"
      className="mx-auto mt-[12vh] w-140 max-w-[calc(100vw-2rem)] overflow-hidden rounded-2xl border border-line bg-surface p-0 text-ink shadow-soft backdrop:bg-black/40"
    >
      <Command label={labels.title} loop value={chosen} onValueChange={setChosen}>
        <div className="flex items-center border-b border-line">
          <Command.Input
            value={q}
            onValueChange={setQ}
            maxLength={60}
            placeholder={labels.placeholder}
            className="h-12 min-w-0 flex-1 bg-transparent px-4 outline-none"
          />
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="mr-2 min-h-9 shrink-0 rounded-lg px-3 text-sm text-muted hover:bg-surface-2"
          >
            {labels.close}
          </button>
        </div>
        <p role="status" className="sr-only">
          {waits ? labels.searching : ''}
        </p>
        <Command.List label={labels.results} className="max-h-[60vh] overflow-y-auto p-2">
          {waits ? null : (
            <Command.Empty className="px-3 py-8 text-center text-sm text-muted">
              {looks && found.failed ? labels.failed : fill(labels.none, { q: words })}
            </Command.Empty>
          )}
          {shown.map(({ key, title, links }) => (
            <Command.Group key={key} heading={title} forceMount className={groupClass}>
              {links.map((link) => row(link, true))}
            </Command.Group>
          ))}
          <Command.Group heading={labels.actions} className={groupClass}>
            {actions.map((action) => row(action, false))}
          </Command.Group>
          <Command.Group heading={labels.pages} className={groupClass}>
            {pages.map((page) => row(page, false))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  );
}
