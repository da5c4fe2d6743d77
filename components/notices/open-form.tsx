'use client';

import { useActionState } from 'react';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = { readonly action: FormAction; readonly id: string; readonly locale: string; readonly children: React.ReactNode };

/** A whole row that is one button. */
export function OpenForm({ action, id, locale, children }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        className="flex min-h-11 w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-left text-sm -outline-offset-2 hover:bg-surface-2"
      >
        {children}
      </button>
      {state.status === 'refused' ? (
        <p role="alert" className="px-4 pb-3 text-sm text-danger">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
