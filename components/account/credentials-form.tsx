'use client';

import { useActionState } from 'react';
import { InputField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, fieldError, type FormAction, typedValue } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  /** What it was refused for before, where there is no JavaScript. */
  readonly initial: ActionState;
  readonly locale: string;
  readonly next: string;
  /** With a name, it registers; without, it signs in. */
  readonly labels: {
    readonly name?: string;
    readonly email: string;
    readonly password: string;
    readonly passwordHint?: string;
    readonly submit: string;
  };
};

/** E-mail and password, for signing in and for registering. */
export function CredentialsForm({ action, initial, locale, next, labels }: Props) {
  const [state, formAction] = useActionState(action, initial);
  const registering = labels.name !== undefined;
  const atField = state.status === 'refused' && Object.keys(state.fields).length > 0;
  return (
    <form action={formAction} className="space-y-4" noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <p
        role="alert"
        className={state.status === 'refused' && !atField ? 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger' : 'sr-only'}
      >
        {state.status === 'refused' && !atField ? state.message : ''}
      </p>
      {labels.name === undefined ? null : (
        <InputField
          label={labels.name}
          name="name"
          required
          autoComplete="name"
          defaultValue={typedValue(state, 'name')}
          error={fieldError(state, 'name')}
        />
      )}
      <InputField
        label={labels.email}
        name="email"
        type="email"
        required
        autoComplete="email"
        defaultValue={typedValue(state, 'email')}
        error={fieldError(state, 'email')}
      />
      <InputField
        label={labels.password}
        name="password"
        type="password"
        required
        autoComplete={registering ? 'new-password' : 'current-password'}
        hint={labels.passwordHint}
        error={fieldError(state, 'password')}
      />
      <SubmitButton className="w-full" size="large">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
