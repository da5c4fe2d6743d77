'use client';

import { useActionState } from 'react';
import { TextareaField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, fieldError, type FormAction, typedValue } from '@/lib/shared/action-state';

type Props = {
  readonly action: FormAction;
  /** What it was refused for before, where there is no JavaScript. */
  readonly initial: ActionState;
  /** What was filled in before the page was loaded anew. */
  readonly note: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly labels: { readonly note: string; readonly noteHint: string; readonly submit: string; readonly submitting: string };
  readonly disabled: boolean;
  /** What controls elsewhere on the page name as their form. */
  readonly id: string;
  readonly children: React.ReactNode;
};

/** The one button of the checkout. What is wrong is said above it; the page's bill is shown again with it. */
export function PlaceOrderForm({ action, initial, note, hidden, labels, disabled, id, children }: Props) {
  const [state, formAction] = useActionState(action, initial);
  return (
    <form id={id} action={formAction} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextareaField
        label={labels.note}
        name="note"
        rows={2}
        maxLength={200}
        defaultValue={typedValue(state, 'note') ?? note}
        hint={labels.noteHint}
        error={fieldError(state, 'note')}
      />
      {children}
      <p role="alert" className={state.status === 'refused' ? 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? state.message : ''}
      </p>
      <SubmitButton pendingLabel={labels.submitting} disabled={disabled} className="w-full">
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
