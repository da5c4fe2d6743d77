'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly groupNumber: string;
  /** Of a payment link, which names the order itself. */
  readonly token?: string | undefined;
  readonly locale: string;
  readonly label: string;
  readonly quiet?: boolean;
  /** By this method; without it the form's own choice says which. */
  readonly method?: PaymentMethod;
  readonly children?: React.ReactNode;
};

/** One button that leads to the payment. */
export function PayForm({ action, groupNumber, token, locale, label, quiet = false, method, children }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="space-y-3">
      <input type="hidden" name="locale" value={locale} />
      {token === undefined ? (
        <input type="hidden" name="groupNumber" value={groupNumber} />
      ) : (
        <input type="hidden" name="token" value={token} />
      )}
      {method === undefined ? null : <input type="hidden" name="method" value={method} />}
      {children}
      <SubmitButton className="w-full" variant={quiet ? 'secondary' : 'primary'}>
        {label}
      </SubmitButton>
      <p role="alert" className={state.status === 'refused' ? 'text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  );
}
