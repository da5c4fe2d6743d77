'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  readonly labels: {
    readonly button: string;
    readonly title: string;
    readonly on: string;
    readonly close: string;
    readonly keys: readonly { readonly key: string; readonly does: string }[];
  };
};

const storage = 'list-keys';
const show = (dialog: HTMLDialogElement | null) => {
  const box = dialog?.querySelector('input');
  if (box instanceof HTMLInputElement) box.checked = isOn();
  dialog?.showModal();
};
const isOn = () => localStorage.getItem(storage) !== 'off';
const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
const rowNow = () => document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;

function step(by: number): void {
  const all = rows();
  const now = rowNow();
  const at = now === null ? (by > 0 ? -1 : all.length) : all.indexOf(now);
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
const press = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector)?.click();
/** What says of itself that this key leads to it: it is pressed, or its first field is where typing goes. */
function reach(key: string): boolean {
  const place = /^[a-z]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  if (place === null) return false;
  if (place.matches('a, button')) place.click();
  else place.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
  return true;
}
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]');

/**
 * Lists by keyboard: j and k go through the rows, Enter opens, x ticks, n and p turn the page, / goes to the search, ? shows all of it and lets
 * people turn it off (WCAG 2.2, 2.1.4). Other letters lead to what is marked by `data-key`.
 */
export function ListKeys({ labels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const does: Readonly<Record<string, () => void>> = {
      j: () => step(1),
      k: () => step(-1),
      x: () => press('input[type=checkbox][name=ids]', rowNow() ?? document.createElement('div')),
      n: () => press('a[rel=next]'),
      p: () => press('a[rel=prev]'),
      '/': () => document.querySelector<HTMLElement>('main input[type=search]')?.focus(),
      '?': () => show(dialog.current),
    };
    const hear = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || typing(target) || !isOn() || dialog.current?.open === true) return;
      if (key === 'Enter' && target instanceof HTMLElement && target.matches('tr[data-row]')) return press('a[href]', target);
      const act = Object.hasOwn(does, key) ? does[key] : undefined;
      if (act === undefined) {
        if (reach(key)) event.preventDefault();
        return;
      }
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        onClick={() => show(dialog.current)}
        className="pointer-coarse:hidden"
        aria-label={labels.button}
        title={labels.button}
      >
        <Keyboard aria-hidden className="size-5" />
      </Button>
      <dialog
        ref={dialog}
        aria-label={labels.title}
        className="m-auto w-96 max-w-[calc(100vw-2rem)] rounded-2xl border border-line bg-surface p-5 text-ink shadow-soft backdrop:bg-black/40"
      >
        <h2 className="mb-3 text-lg font-semibold">{labels.title}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
          {labels.keys.map(({ key, does }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-line-strong bg-surface-2 px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-11 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4.5"
            onChange={({ currentTarget }) => localStorage.setItem(storage, currentTarget.checked ? 'on' : 'off')}
          />
          {labels.on}
        </label>
        <form method="dialog" className="mt-2 flex justify-end">
          <Button type="submit" variant="secondary" size="small">
            {labels.close}
          </Button>
        </form>
      </dialog>
    </>
  );
}
