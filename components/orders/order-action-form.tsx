'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly number: string;
  readonly locale: string;
  readonly label: string;
  readonly hint: string;
  readonly variant: 'primary' | 'secondary';
};

/** A step of the order's life, folded with what it means: opened by one press, done by the next. */
export function OrderActionForm({ action, number, locale, label, hint, variant }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <details className="w-full rounded-lg border border-line-strong open:border-line">
      <summary className="grid min-h-11 cursor-pointer list-none place-items-center rounded-lg px-4 hover:bg-surface-2">{label}</summary>
      <form action={formAction} className="space-y-3 p-4 pt-2">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="number" value={number} />
        <p className="text-sm text-muted">{hint}</p>
        <p role="alert" className={state.status === 'refused' ? 'text-sm text-danger' : 'sr-only'}>
          {state.status === 'refused' ? state.message : ''}
        </p>
        <SubmitButton className="w-full" variant={variant}>
          {label}
        </SubmitButton>
      </form>
    </details>
  );
}
