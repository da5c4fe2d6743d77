'use client';

import { useState } from 'react';

type Props = {
  readonly name: string;
  readonly max: number;
  readonly labels: {
    readonly quantity: string;
    readonly increase: string;
    readonly decrease: string;
  };
};

const step = 'grid size-11 place-items-center text-lg leading-none hover:bg-surface-2 disabled:opacity-35';

/** A number field with less and more; the field alone does where there is no JavaScript. */
export function Stepper({ name, max, labels }: Props) {
  const [value, setValue] = useState('1');
  const number = Math.trunc(Number(value)) || 1;
  const set = (next: number) => setValue(String(Math.max(1, Math.min(max, next))));
  return (
    <div
      role="group"
      aria-label={labels.quantity}
      className="inline-flex items-center overflow-hidden rounded-lg border border-line-strong bg-surface"
    >
      <button type="button" disabled={number <= 1} aria-label={labels.decrease} onClick={() => set(number - 1)} className={step}>
        −
      </button>
      <input
        name={name}
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={() => set(number)}
        aria-label={labels.quantity}
        className="h-11 w-12 bg-transparent text-center tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button type="button" disabled={number >= max} aria-label={labels.increase} onClick={() => set(number + 1)} className={step}>
        +
      </button>
    </div>
  );
}
