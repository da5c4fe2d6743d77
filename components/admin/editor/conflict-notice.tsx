'use client';

import type { ProductChange } from '@/lib/domain/catalog/editor-views';
import { fill, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { Button } from '@/components/ui/button';
import type { Difference } from './merge';
import { type EditorWords, type Named, partValue, partWord } from './words';

type Props = {
  readonly conflicts: readonly Difference[];
  readonly taken: readonly Difference[];
  readonly changes: readonly ProductChange[];
  readonly codes: ReadonlyMap<string, string>;
  readonly named: Named;
  readonly locale: Locale;
  readonly words: EditorWords;
  readonly onSettle: (name: string, how: 'mine' | 'theirs') => void;
  readonly onForget: () => void;
};

const Value = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div className="min-w-0">
    <p className="text-xs text-muted">{label}</p>
    <p className="break-words whitespace-pre-line">{value}</p>
  </div>
);

/** Somebody saved the product meanwhile: who changed what, and for each part that both changed, whose it is to be. */
export function ConflictNotice({ conflicts, taken, changes, codes, named, locale, words: w, onSettle, onForget }: Props) {
  if (conflicts.length + taken.length === 0) return null;
  const touches = (name: string) => changes.find(({ parts }) => parts.some((part) => part.name === name));
  const said = new Map([...conflicts, ...taken].flatMap(({ name }) => touches(name) ?? []).map((change) => [change.id, change]));
  return (
    <section role="alert" className="space-y-4 rounded-2xl border border-warning bg-warning-soft p-4 text-sm sm:p-6">
      <div>
        {said.size === 0 ? <h2 className="text-base font-semibold">{w.changedBySomeone}</h2> : null}
        {[...said.values()].map(({ id, who, at }) => (
          <h2 key={id} className="text-base font-semibold">
            {fill(w.changedMeanwhile, { who: who || w.system, at: formatTime(locale, at) })}
          </h2>
        ))}
        {conflicts.length === 0 ? null : <p>{w.conflictHint}</p>}
      </div>
      <ul className="space-y-3">
        {conflicts.map(({ name, mine, theirs }) => {
          const label = partWord(w, name, codes);
          return (
            <li key={name} className="rounded-lg bg-surface p-3">
              <h3 className="font-medium">{label}</h3>
              <div className="mt-2 grid gap-3 sm:grid-cols-2">
                <div className="space-y-2">
                  <Value label={w.mine} value={partValue(w, name, mine, named)} />
                  <Button variant="secondary" size="small" aria-label={`${w.keepMine}: ${label}`} onClick={() => onSettle(name, 'mine')}>
                    {w.keepMine}
                  </Button>
                </div>
                <div className="space-y-2">
                  <Value label={w.theirs} value={partValue(w, name, theirs, named)} />
                  <Button
                    variant="secondary"
                    size="small"
                    aria-label={`${w.takeTheirs}: ${label}`}
                    onClick={() => onSettle(name, 'theirs')}
                  >
                    {w.takeTheirs}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {conflicts.length === 0 ? null : <p>{w.savingOverwrites}</p>}
      {taken.length === 0 ? null : (
        <div className="space-y-2">
          <p>{w.takenOver}</p>
          <ul className="list-disc pl-5">
            {taken.map(({ name, theirs }) => (
              <li key={name}>
                {partWord(w, name, codes)}: {partValue(w, name, theirs, named)}
              </li>
            ))}
          </ul>
          <Button variant="secondary" size="small" onClick={onForget}>
            {w.understood}
          </Button>
        </div>
      )}
    </section>
  );
}
