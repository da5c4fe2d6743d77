'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly locale: string;
  readonly couponId: string;
  readonly label: string;
  /** Tells one button of a list from the others. */
  readonly about: string;
};

/** Claims one coupon; what came of it stands beside. */
export function ClaimForm({ action, locale, couponId, label, about }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="couponId" value={couponId} />
      <p
        role="status"
        className={state.status === 'idle' ? 'sr-only' : `text-sm ${state.status === 'done' ? 'text-success' : 'text-danger'}`}
      >
        {state.status === 'idle' ? '' : state.message}
      </p>
      <SubmitButton variant="secondary" size="small" disabled={state.status === 'done'}>
        {label}
        <span className="sr-only"> {about}</span>
      </SubmitButton>
    </form>
  );
}
