'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/field';

export type TrialResult = { readonly what: string; readonly verdict: string; readonly rows: readonly string[] };
type Props = {
  readonly locale: string;
  /** The form whose fields say the offer. */
  readonly formId: string;
  readonly initial: TrialResult | null;
  readonly basket: string;
  readonly labels: Readonly<Record<'explain' | 'notYet' | 'unknown' | 'trial' | 'basket' | 'basketHint' | 'try', string>>;
};

const quietMs = 400;
/** The status of terms that can't be read. */
const incomplete = 422;

/** Named values as the server reads forms: `name[]` is a list. */
function valuesOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(names.map((name) => [name, name.endsWith('[]') ? data.getAll(name) : data.get(name)]));
}

/** What the terms mean; nothing while they are not complete. @throws Error when nobody could say */
async function ask(locale: string, body: object): Promise<TrialResult | null> {
  const answer = await fetch('/api/admin/offers/preview', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-locale': locale },
  });
  if (answer.ok) return answer.json();
  if (answer.status === incomplete) return null;
  throw new Error(`the offer could not be tried: ${answer.status}`);
}

/** What the offer in the form beside means, said while it is typed, and what it does to a basket. A plain address without JavaScript. */
export function OfferTrial({ locale, formId, initial, basket, labels }: Props) {
  const [result, setResult] = useState(initial);
  const [failed, setFailed] = useState(false);
  const [typed, setTyped] = useState(basket);
  useEffect(() => {
    const frame = document.getElementById(formId);
    const form = frame?.querySelector('form');
    if (form === null || form === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const mine = (latest += 1);
        const show = (found: TrialResult | null, broken: boolean) => {
          if (mine !== latest) return;
          setResult(found);
          setFailed(broken);
        };
        ask(locale, { ...valuesOf(form), basket: typed }).then(
          (found) => show(found, false),
          () => show(null, true),
        );
      }, quietMs);
    };
    refresh();
    form.addEventListener('input', refresh);
    return () => {
      clearTimeout(timer);
      latest += 1;
      form.removeEventListener('input', refresh);
    };
  }, [formId, locale, typed]);
  return (
    <div className="space-y-4">
      <section aria-live="polite" className="space-y-1">
        <h2 className="text-lg font-semibold">{labels.explain}</h2>
        <p className={failed ? 'text-danger' : result === null ? 'text-muted' : 'text-lg text-accent-text'}>
          {failed ? labels.unknown : (result?.what ?? labels.notYet)}
        </p>
      </section>
      <form className="space-y-3">
        <TextareaField
          label={labels.basket}
          name="basket"
          hint={labels.basketHint}
          rows={3}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className={buttonClass('secondary', 'small')}>
          {labels.try}
        </button>
      </form>
      {result === null || result.rows.length === 0 ? null : (
        <section aria-live="polite" aria-label={labels.trial} className="space-y-1 text-sm">
          <p>{result.verdict}</p>
          <ul className="text-muted tabular-nums">
            {result.rows.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
