'use client';

import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button';

type Props = {
  readonly children: React.ReactNode;
  /** Said while the form is on its way. */
  readonly pendingLabel?: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly value?: string;
};

/** Submits its form; busy while that runs. A plain button where there is no JavaScript. */
export function SubmitButton({ children, pendingLabel, variant, size, className, disabled = false, name, value }: Props) {
  const { pending, data } = useFormStatus();
  const mine = pending && (name === undefined || data.get(name) === (value ?? ''));
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={disabled || pending}
      aria-busy={mine}
      className={buttonClass(variant, size, className)}
    >
      {mine ? <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent" /> : null}
      {mine && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}
