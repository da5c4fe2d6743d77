import clsx from 'clsx';
import type { ComponentProps } from 'react';

type About = {
  readonly label: string;
  readonly name: string;
  /** What is wrong, in the reader's words. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  /** The label is there for screen readers only. */
  readonly hideLabel?: boolean;
};

const control = clsx(
  'block w-full rounded-lg border border-line-strong bg-surface px-3 text-ink transition-colors ease-out placeholder:text-muted hover:border-ink',
  'disabled:bg-surface-2 disabled:text-muted aria-invalid:border-danger',
);

const describe = (id: string, { error, hint }: About) => ({
  'aria-invalid': error === undefined ? undefined : true,
  'aria-describedby': clsx(error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`) || undefined,
});

function Frame({
  id,
  about,
  required,
  children,
}: {
  readonly id: string;
  readonly about: About;
  readonly required: boolean | undefined;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className={about.hideLabel === true ? 'sr-only' : 'block text-sm font-medium'}>
        {about.label}
        {required === true ? (
          <span aria-hidden className="ml-1 text-danger">
            *
          </span>
        ) : null}
      </label>
      {children}
      {about.hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {about.hint}
        </p>
      )}
      {about.error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {about.error}
        </p>
      )}
    </div>
  );
}

type Fielded<T extends 'input' | 'select' | 'textarea'> = About & Omit<ComponentProps<T>, 'name'>;

export function InputField({ label, name, error, hint, hideLabel, className, id = name, ...props }: Fielded<'input'>) {
  const about: About = { label, name, error, hint, hideLabel: hideLabel ?? false };
  return (
    <Frame id={id} about={about} required={props.required}>
      <input id={id} name={name} className={clsx(control, 'h-11', className)} {...describe(id, about)} {...props} />
    </Frame>
  );
}

export function SelectField({ label, name, error, hint, hideLabel, className, id = name, ...props }: Fielded<'select'>) {
  const about: About = { label, name, error, hint, hideLabel: hideLabel ?? false };
  return (
    <Frame id={id} about={about} required={props.required}>
      <select id={id} name={name} className={clsx(control, 'h-11', className)} {...describe(id, about)} {...props} />
    </Frame>
  );
}

export function TextareaField({ label, name, error, hint, hideLabel, className, id = name, ...props }: Fielded<'textarea'>) {
  const about: About = { label, name, error, hint, hideLabel: hideLabel ?? false };
  return (
    <Frame id={id} about={about} required={props.required}>
      <textarea id={id} name={name} rows={4} className={clsx(control, 'py-2', className)} {...describe(id, about)} {...props} />
    </Frame>
  );
}

/** A tick box with its label beside it. */
export const CheckboxField = ({
  label,
  name,
  className,
  id = name,
  ...props
}: { readonly label: string; readonly name: string } & Omit<ComponentProps<'input'>, 'name' | 'type'>) => (
  <label htmlFor={id} className={clsx('flex min-h-8 items-center gap-2 text-sm max-sm:min-h-11', className)}>
    <input id={id} name={name} type="checkbox" className="size-4.5" {...props} />
    {label}
  </label>
);
