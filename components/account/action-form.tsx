'use client';

import { useActionState } from 'react';
import type { ButtonSize, ButtonVariant } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly locale: string;
  readonly submit: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly children?: React.ReactNode;
};

/** A small form of one button; what is refused is said below. */
export function ActionForm({ action, locale, submit, variant = 'primary', size = 'medium', className, children }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className={className}>
      <input type="hidden" name="locale" value={locale} />
      {children}
      <SubmitButton variant={variant} size={size}>
        {submit}
      </SubmitButton>
      <p role="alert" className={state.status === 'refused' ? 'w-full text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? (Object.values(state.fields)[0] ?? state.message) : ''}
      </p>
    </form>
  );
}
