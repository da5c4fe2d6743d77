'use client';

import { createContext, Fragment, useActionState, useContext, useId } from 'react';
import { CheckboxField, InputField, SelectField, TextareaField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, fieldError, type FormAction, idle, typedValue } from '@/lib/shared/action-state';

const FormState = createContext<{ readonly state: ActionState; readonly id: string }>({ state: idle, id: '' });

type Props = {
  readonly action: FormAction;
  readonly locale: string;
  /** What the form says and nobody types. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly submit: React.ReactNode;
  readonly quiet?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
};

/** A form of the console: what is wrong stands beside its field, the rest, and what was done, above the button. */
export function StaffForm({ action, locale, hidden = {}, submit, quiet = false, className = 'space-y-4', children }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const id = useId();
  const elsewhere = state.status === 'refused' && Object.keys(state.fields).length === 0;
  return (
    <FormState value={{ state, id }}>
      <form action={formAction} className={className} noValidate>
        <input type="hidden" name="locale" value={locale} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* What is shown is of this version: the next one has fields of its own. */}
        <Fragment key={hidden['version']}>{children}</Fragment>
        <p role="alert" className={elsewhere ? 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger' : 'sr-only'}>
          {state.status === 'refused' ? state.message : ''}
        </p>
        <p role="status" className={state.status === 'done' ? 'text-sm text-success' : 'sr-only'}>
          {state.status === 'done' ? state.message : ''}
        </p>
        <SubmitButton variant={quiet ? 'secondary' : 'primary'} size={quiet ? 'small' : 'medium'}>
          {submit}
        </SubmitButton>
      </form>
    </FormState>
  );
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly required?: boolean;
};

/** A field of the form that it stands in: what was typed before, and what is wrong with it. */
export function useStaffField({ name, value, ...rest }: Field) {
  const { state, id } = useContext(FormState);
  return { ...rest, name, id: `${id}${name}`, defaultValue: typedValue(state, name) ?? value ?? '', error: fieldError(state, name) };
}

export const TextField = (props: Field & { readonly numeric?: boolean }) => {
  const { numeric = false, ...field } = props;
  return <InputField {...useStaffField(field)} {...(numeric ? { inputMode: 'decimal' as const } : {})} />;
};
export const LongField = (props: Field & { readonly rows?: number }) => {
  const { rows = 4, ...field } = props;
  return <TextareaField {...useStaffField(field)} rows={rows} />;
};
/** A box to tick; what was ticked stays so after a refusal. */
export function TickField({ name, label, ticked = false }: { readonly name: string; readonly label: string; readonly ticked?: boolean }) {
  const { state, id } = useContext(FormState);
  const now = state.status === 'refused' ? state.values[name] !== undefined : ticked;
  // The form's own reset goes back to the default that it was made with.
  return <CheckboxField key={String(now)} id={`${id}${name}`} name={name} label={label} defaultChecked={now} />;
}
type Choices = { readonly choices: readonly { readonly value: string; readonly label: string }[] };

export function ChoiceField({ choices, ...props }: Field & Choices) {
  const field = useStaffField(props);
  // A list shows another default only when it is made anew: what was chosen stays after a refusal.
  return (
    <SelectField key={field.defaultValue} {...field}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
