import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DayChart } from '@/components/admin/statements/day-chart';
import { DayTable } from '@/components/admin/statements/day-table';
import { OlderPager } from '@/components/lists/older-pager';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { statementsPage } from '@/lib/web/reads/statements';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminStatementsPage({ searchParams }: PageProps<'/[locale]/admin/statements'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('statements'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/statements');
  const { days, older } = await statementsPage(ctx, query);
  return (
    <div className="space-y-5">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-muted">{t('intro')}</p>
      </header>
      <DayChart days={days} />
      <DayTable days={days} locale={locale} />
      <OlderPager
        first={query['until'] === undefined ? null : localPath(locale, '/admin/statements')}
        older={older === null ? null : localPath(locale, `/admin/statements?until=${older}`)}
      />
    </div>
  );
}
