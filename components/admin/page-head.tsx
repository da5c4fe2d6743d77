import type { Route } from 'next';
import Link from 'next/link';

type Props = {
  readonly title: string;
  readonly back: { readonly href: Route; readonly label: string };
  readonly children?: React.ReactNode;
};

/** The head of one thing's page in the console, with the way back to its list. */
export const PageHead = ({ title, back, children }: Props) => (
  <header>
    <Link href={back.href} className="text-sm text-muted hover:text-ink">
      ← {back.label}
    </Link>
    <div className="flex flex-wrap items-center gap-3">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children}
    </div>
  </header>
);
