'use client';

import type { CartLineView } from '@/lib/domain/cart/views';
import type { CartLabels } from './labels';

type Props = {
  readonly line: CartLineView;
  readonly labels: CartLabels;
  readonly hidden: React.ReactNode;
  readonly formAction: (form: FormData) => void;
  readonly onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => void;
};

const step = 'grid size-9 place-items-center text-lg leading-none hover:bg-surface-2 disabled:opacity-35 max-sm:size-11';

/** Less, more, or a number typed in: three small forms, so that each works without JavaScript. */
export function QuantityForm({ line, labels, hidden, formAction, onSubmit }: Props) {
  return (
    <div className="flex items-center overflow-hidden rounded-lg border border-line" role="group" aria-label={labels.quantity}>
      <form action={formAction} onSubmit={onSubmit}>
        {hidden}
        <button name="quantity" value={line.quantity - 1} disabled={line.quantity <= 1} aria-label={labels.decrease} className={step}>
          −
        </button>
      </form>
      <form action={formAction} onSubmit={onSubmit}>
        {hidden}
        <input
          key={line.quantity}
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          defaultValue={line.quantity}
          aria-label={labels.quantity}
          onBlur={(event) => {
            if (event.currentTarget.value !== String(line.quantity)) event.currentTarget.form?.requestSubmit();
          }}
          className="h-9 w-12 border-x border-line bg-transparent text-center tabular-nums [appearance:textfield] max-sm:h-11 [&::-webkit-inner-spin-button]:appearance-none"
        />
      </form>
      <form action={formAction} onSubmit={onSubmit}>
        {hidden}
        <button
          name="quantity"
          value={line.quantity + 1}
          disabled={line.quantity >= line.available}
          aria-label={labels.increase}
          className={step}
        >
          +
        </button>
      </form>
    </div>
  );
}
