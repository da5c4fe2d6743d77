'use client';

import clsx from 'clsx';
import { useActionState, useId, useRef, useState } from 'react';
import { fieldError, type FormAction, idle, typedValue } from '@/lib/shared/action-state';
import { fill } from '@/lib/shared/format';

type Props = {
  readonly action: FormAction;
  readonly locale: string;
  /** What the form says and nobody types, but the version. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly version: number;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** "You typed {value}" */
  readonly typed: string;
};

/** The same field of the row above or below. */
function neighbour(input: HTMLInputElement, by: number): void {
  const all = [...document.querySelectorAll<HTMLInputElement>(`input[data-cell="${input.dataset['cell'] ?? ''}"]`)];
  const next = all[all.indexOf(input) + by];
  next?.focus();
  next?.select();
}

/**
 * A cell that is changed where it stands: Enter or leaving it saves, Escape takes the typing back, the arrows go up and down. It is saved for
 * the version that was there when typing began: another's change in between is shown, not overwritten.
 */
export function InlineCell({ action, locale, hidden, version, name, value, label, typed }: Props) {
  const [state, formAction, pending] = useActionState(action, idle);
  const [answered, setAnswered] = useState(state);
  const [typedAt, setTypedAt] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  if (answered !== state) {
    setAnswered(state);
    setTypedAt(null);
  }
  const conflict = state.status === 'refused' && state.code === 'VERSION_CONFLICT';
  const error = typedAt === null && state.status === 'refused' ? (fieldError(state, name) ?? state.message) : undefined;
  const mine = typedValue(state, name);
  const shown = conflict ? value : (mine ?? value);
  const keys = (event: React.KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      neighbour(input, event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape') {
      input.value = value;
      setTypedAt(null);
      input.closest<HTMLElement>('tr')?.focus();
    }
  };
  return (
    <form ref={form} action={formAction} noValidate className="inline-block text-left">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries({ ...hidden, version: typedAt ?? version }).map(([key, one]) => (
        <input key={key} type="hidden" name={key} value={one} />
      ))}
      <input
        name={name}
        data-cell={name}
        defaultValue={shown}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : id}
        aria-busy={pending}
        onInput={() => setTypedAt((before) => before ?? version)}
        onKeyDown={keys}
        onBlur={({ currentTarget }) => {
          if (typedAt !== null && currentTarget.value !== value && !pending) form.current?.requestSubmit();
        }}
        className={clsx(
          'h-9 w-24 rounded-lg border border-line bg-surface px-2 text-right tabular-nums hover:border-line-strong focus:border-line-strong max-sm:h-11',
          'aria-busy:opacity-60 aria-invalid:border-danger',
        )}
      />
      {error === undefined ? null : (
        <p id={id} role="alert" className="mt-1 max-w-40 text-xs text-danger">
          {error}
          {conflict && mine !== undefined ? ` ${fill(typed, { value: mine })}` : ''}
        </p>
      )}
    </form>
  );
}
