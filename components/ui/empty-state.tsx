import type { Route } from 'next';
import { LinkButton } from './button';

type Props = {
  readonly title: string;
  readonly hint?: string;
  readonly href?: Route;
  readonly action?: string;
  readonly heading?: 'h1' | 'h2';
  readonly children?: React.ReactNode;
};

/** Nothing here, why, and a way on. */
export function EmptyState({ title, hint, href, action, heading: Heading = 'h2', children }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center py-16 text-center sm:py-24">
      <svg aria-hidden viewBox="0 0 120 84" className="mb-8 w-32 text-line-strong" fill="none" stroke="currentColor" strokeWidth="1.5">
        <ellipse cx="60" cy="74" rx="46" ry="6" className="fill-surface-2" stroke="none" />
        <path d="M32 30h56l6 42H26l6-42Z" className="fill-surface" strokeLinejoin="round" />
        <path d="M46 38V24a14 14 0 0 1 28 0v14" strokeLinecap="round" />
        <circle cx="60" cy="54" r="5" className="fill-accent" stroke="none" />
      </svg>
      <Heading className="text-lg font-semibold">{title}</Heading>
      {hint === undefined ? null : <p className="mt-2 text-muted">{hint}</p>}
      {children}
      {href === undefined || action === undefined ? null : (
        <LinkButton href={href} className="mt-6">
          {action}
        </LinkButton>
      )}
    </div>
  );
}
