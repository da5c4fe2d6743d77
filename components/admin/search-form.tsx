import type { Route } from 'next';
import { buttonClass } from '@/components/ui/button';

type Props = {
  readonly action: Route;
  readonly label: string;
  readonly submit: string;
  readonly value: string;
  /** What else the address says and keeps. */
  readonly kept: Readonly<Record<string, string>>;
};

/** A search that is a plain address. */
export const SearchForm = ({ action, label, submit, value, kept }: Props) => (
  <search>
    <form action={action} className="flex gap-2">
      {Object.entries(kept).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <input
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        maxLength={60}
        className="h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 sm:w-80"
      />
      <button type="submit" className={buttonClass('secondary', 'medium', 'shrink-0 whitespace-nowrap')}>
        {submit}
      </button>
    </form>
  </search>
);
