'use client';

import { useState } from 'react';

type Props = { readonly name: string; readonly label: string; readonly max: number; readonly value: number };

/** A small box for a number in a row. What was typed stays when the form is refused: a form goes back to its default values then. */
export function NumberBox({ name, label, max, value }: Props) {
  const [typed, setTyped] = useState(String(value));
  return (
    <input
      name={name}
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      defaultValue={typed}
      aria-label={label}
      onInput={({ currentTarget }) => {
        // React leaves the default of a focused number alone.
        currentTarget.defaultValue = currentTarget.value;
        setTyped(currentTarget.value);
      }}
      className="h-11 w-20 rounded-lg border border-line-strong bg-surface px-2 text-right"
    />
  );
}
