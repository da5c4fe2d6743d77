import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { SearchForm } from '@/components/admin/search-form';
import { Nothing } from '@/components/ui/nothing';
import { findInput } from '@/lib/domain/finder/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { finderResults } from '@/lib/web/reads/finder';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('finder');
  return { title: t('title'), robots: { index: false } };
}

/** The finder as a page of its own, for browsers without JavaScript. */
export default async function FindPage({ searchParams }: PageProps<'/[locale]/admin/find'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('finder'), searchParams]);
  const ctx = await requireStaff(locale, 'console.use', '/admin/find');
  const input = findInput.parse(query);
  const groups = await finderResults(ctx, locale, input);
  return (
    <div className="max-w-3xl space-y-6">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <SearchForm action={localPath(locale, '/admin/find')} label={t('placeholder')} submit={t('submit')} value={input.q} kept={{}} />
      {groups.length === 0 ? <Nothing>{input.q.length < 2 ? t('short') : t('none', { q: input.q })}</Nothing> : null}
      {groups.map(({ key, title, links }) => (
        <section key={key} aria-labelledby={`found-${key}`} className="space-y-2">
          <h2 id={`found-${key}`} className="text-lg font-semibold">
            {title}
          </h2>
          <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
            {links.map(({ label, detail, href }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 px-4 py-2 hover:bg-surface-2"
                >
                  {label}
                  <span className="text-sm text-muted">{detail}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
