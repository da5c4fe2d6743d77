'use client';

import clsx from 'clsx';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { buttonClass } from './button';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Words of the button, and of what is beside it while nothing is chosen. */
  readonly choose: string;
  readonly none: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Takes the files as they are chosen: they are not kept for a form. */
  readonly onFiles?: (files: readonly File[]) => void;
} & Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'required' | 'form'>;

/**
 * Where files are chosen, in the reader's language: browsers write theirs beside a file input. Without JavaScript the browser names what was
 * chosen, and the button is still ours.
 */
export function FileInput({ id, name, label, choose, none, hint, error, onFiles, required, ...props }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    const empty = () => setChosen([]);
    form?.addEventListener('reset', empty);
    return () => form?.removeEventListener('reset', empty);
  }, []);
  return (
    <div className="space-y-2 text-sm">
      <label id={`${id}-label`} htmlFor={id} className="block font-medium">
        {label}
        {required === true ? (
          <span aria-hidden className="ml-1 text-danger">
            *
          </span>
        ) : null}
      </label>
      <div className="relative flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          ref={input}
          id={id}
          name={name}
          type="file"
          required={required}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={clsx(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (onFiles === undefined) return setChosen(files.map((file) => file.name));
            currentTarget.value = '';
            return onFiles(files);
          }}
          // Under the button, so that a browser's "choose a file first" points at it.
          className="peer absolute bottom-0 left-0 h-11 w-28 opacity-0 file:hidden required:invalid:text-transparent noscript:static noscript:order-last noscript:h-auto noscript:w-auto noscript:opacity-100"
          {...props}
        />
        <label
          htmlFor={id}
          className={buttonClass(
            'secondary',
            'medium',
            'z-1 cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-aria-invalid:border-danger',
          )}
        >
          {choose}
        </label>
        <span aria-live="polite" className="min-w-0 break-all text-muted noscript:hidden">
          {chosen.length === 0 ? (onFiles === undefined ? none : '') : chosen.join(' · ')}
        </span>
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
