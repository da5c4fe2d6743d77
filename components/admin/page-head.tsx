import type { Route } from 'next';
import { BackLink } from '@/components/ui/back-link';

type Props = {
  readonly title: string;
  readonly back: { readonly href: Route; readonly label: string };
  readonly children?: React.ReactNode;
};

/** The head of one thing's page in the console, with the way back to its list. */
export const PageHead = ({ title, back, children }: Props) => (
  <header>
    <BackLink href={back.href}>{back.label}</BackLink>
    <div className="flex flex-wrap items-center gap-3">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children}
    </div>
  </header>
);
