'use client';

import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { fill } from '@/lib/shared/format';
import { boxesOf } from './pick-page';

type Props = {
  /** The id of the form that the ticked rows go with. */
  readonly form: string;
  /** Where it leads: what is ticked is in the address as `ids`. */
  readonly action: string;
  /** The list's filters, for what is done to all that match them. */
  readonly query: string;
  readonly labels: {
    readonly bar: string;
    /** "{count} chosen" */ readonly chosen: string;
    readonly none: string;
    readonly submit: string;
    readonly all: string;
    readonly clear: string;
  };
};

/** What is done with the ticked rows, or with all that match the list's filters. A plain form; with JavaScript it counts and stays in view. */
export function SelectionBar({ form, action, query, labels }: Props) {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const boxes = boxesOf(form);
      const ticked = boxes.filter(({ checked }) => checked).length;
      setCount(ticked);
      const head = document.querySelector<HTMLInputElement>(`input[data-pick-page="${form}"]`);
      if (head === null) return;
      head.checked = ticked > 0 && ticked === boxes.length;
      head.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    look();
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, [form]);
  const clear = () => {
    for (const box of boxesOf(form)) if (box.checked) box.click();
  };
  return (
    <form
      id={form}
      action={action}
      aria-label={labels.bar}
      className={clsx(
        'flex flex-wrap items-center gap-2 rounded-2xl border border-line bg-surface px-3 py-2 text-sm',
        count !== null && count > 0 && 'sticky bottom-2 z-20 shadow-soft max-md:bottom-1',
      )}
    >
      <input type="hidden" name="filter" value={query} />
      <span role="status" className="mr-auto px-1 text-muted">
        {count === null || count === 0 ? labels.none : fill(labels.chosen, { count })}
      </span>
      {count === null || count === 0 ? null : (
        <Button variant="quiet" size="small" onClick={clear}>
          {labels.clear}
        </Button>
      )}
      <button type="submit" name="of" value="ids" disabled={count === 0} className={buttonClass('secondary', 'small')}>
        {labels.submit}
      </button>
      <button type="submit" name="of" value="all" className={buttonClass('quiet', 'small')}>
        {labels.all}
      </button>
    </form>
  );
}
