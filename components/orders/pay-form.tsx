'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly groupNumber: string;
  readonly locale: string;
  readonly label: string;
  readonly quiet?: boolean;
};

/** One button that leads to Alipay. */
export function PayForm({ action, groupNumber, locale, label, quiet = false }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="groupNumber" value={groupNumber} />
      <SubmitButton className="w-full" variant={quiet ? 'secondary' : 'primary'}>
        {label}
      </SubmitButton>
      <p role="alert" className={state.status === 'refused' ? 'mt-2 text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  );
}
