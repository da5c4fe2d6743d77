import type { Route } from 'next';
import Link from 'next/link';

type Props = {
  readonly title: string;
  readonly other: { readonly text: string; readonly link: string; readonly href: Route };
  readonly children: React.ReactNode;
};

/** The frame of the sign-in and register pages. */
export const AuthCard = ({ title, other, children }: Props) => (
  <main className="mx-auto w-full max-w-md px-4 py-12 sm:py-20">
    <div className="rounded-2xl border border-line bg-surface p-6 shadow-soft sm:p-8">
      <h1 className="mb-6 text-2xl font-semibold">{title}</h1>
      {children}
      <p className="mt-6 text-center text-sm text-muted">
        {other.text}{' '}
        <Link href={other.href} className="text-ink underline underline-offset-4">
          {other.link}
        </Link>
      </p>
    </div>
  </main>
);
