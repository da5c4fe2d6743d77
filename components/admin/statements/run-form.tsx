'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly locale: string;
  readonly statement: { readonly provider: string; readonly day: string };
  readonly run: string;
  /** None while there is nothing to download once more. */
  readonly download: string | null;
};

/** Matches a day once more, with the bill that is there or with a new one. */
export function RunForm({ action, locale, statement: { provider, day }, run, download }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="space-y-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="day" value={day} />
      <p role="alert" className={state.status === 'refused' ? 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? state.message : ''}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="again" value="false">
          {run}
        </SubmitButton>
        {download === null ? null : (
          <SubmitButton name="again" value="true" variant="secondary">
            {download}
          </SubmitButton>
        )}
        <p role="status" className={state.status === 'done' ? 'text-sm text-success' : 'sr-only'}>
          {state.status === 'done' ? state.message : ''}
        </p>
      </div>
    </form>
  );
}
