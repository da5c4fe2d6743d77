'use client';

import { useActionState } from 'react';
import { InputField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, fieldError, type FormAction, typedValue } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  readonly initial: ActionState;
  readonly locale: string;
  readonly labels: { readonly code: string; readonly hint: string; readonly submit: string };
};

/** Takes the coupon of a code. */
export function CodeForm({ action, initial, locale, labels }: Props) {
  const [state, formAction] = useActionState(action, initial);
  return (
    <form action={formAction} className="flex flex-wrap items-start gap-3" noValidate>
      <input type="hidden" name="locale" value={locale} />
      <div className="min-w-44 flex-1">
        <InputField
          label={labels.code}
          name="code"
          hint={labels.hint}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={32}
          defaultValue={typedValue(state, 'code') ?? ''}
          error={fieldError(state, 'code')}
        />
        <p role="status" className={state.status === 'done' ? 'pt-1 text-sm text-success' : 'sr-only'}>
          {state.status === 'done' ? state.message : ''}
        </p>
        <p
          role="alert"
          className={state.status === 'refused' && fieldError(state, 'code') === undefined ? 'pt-1 text-sm text-danger' : 'sr-only'}
        >
          {state.status === 'refused' && fieldError(state, 'code') === undefined ? state.message : ''}
        </p>
      </div>
      <SubmitButton variant="secondary" className="mt-[1.625rem]">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
