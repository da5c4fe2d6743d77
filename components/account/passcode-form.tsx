'use client';

import { useActionState } from 'react';
import type { ButtonSize, ButtonVariant } from '@/components/ui/button';
import { InputField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, fieldError, type FormAction, idle } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  /** What it was refused for before, where there is no JavaScript. */
  readonly initial?: ActionState;
  readonly locale: string;
  readonly next: string;
  /** passcode: a code; password: a code or the password. */
  readonly name: 'passcode' | 'password';
  /** Tells the forms of one page apart. */
  readonly id: string;
  readonly numeric?: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
};

/** One secret to be typed; it is never shown again. */
export function PasscodeForm({ action, initial = idle, locale, next, name, id, numeric = false, label, hint, submit, ...look }: Props) {
  const [state, formAction] = useActionState(action, initial);
  const atField = fieldError(state, name) !== undefined;
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
      <InputField
        id={`${id}-${name}`}
        label={label}
        name={name}
        type={name === 'password' ? 'password' : 'text'}
        required
        autoComplete={name === 'password' ? 'current-password' : numeric ? 'one-time-code' : 'off'}
        inputMode={numeric ? 'numeric' : 'text'}
        maxLength={128}
        hint={hint}
        error={fieldError(state, name)}
      />
      <SubmitButton {...look} className={look.size === 'large' ? 'w-full' : ''}>
        {submit}
      </SubmitButton>
    </form>
  );
}
