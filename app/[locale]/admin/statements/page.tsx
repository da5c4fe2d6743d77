import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DayChart } from '@/components/admin/statements/day-chart';
import { DayTable } from '@/components/admin/statements/day-table';
import { LinkButton } from '@/components/ui/button';
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
      <div className="flex justify-between">
        {query['until'] === undefined ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={localPath(locale, '/admin/statements')}>
            {t('latest')}
          </LinkButton>
        )}
        {older === null ? null : (
          <LinkButton variant="secondary" href={localPath(locale, `/admin/statements?until=${older}`)}>
            {t('older')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
