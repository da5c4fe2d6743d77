import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { CaseCard } from '@/components/after-sale/case-card';
import { EmptyState } from '@/components/ui/empty-state';
import { listCasesInput } from '@/lib/domain/after-sale/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { listCases } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('afterSale');
  return { title: t('mine'), robots: { index: false } };
}

export default async function AfterSalesPage({ searchParams }: PageProps<'/[locale]/after-sales'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('afterSale'), searchParams]);
  const ctx = await requireShopper(locale, '/after-sales');
  const input = listCasesInput.parse({ ...raw, show: 'all' });
  const { cases, next } = await listCases(ctx, input);
  const link = 'grid min-h-11 place-items-center underline underline-offset-4';
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mb-4 text-2xl font-semibold">{t('mine')}</h1>
      {cases.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} href={localPath(locale, '/orders')} action={t('toOrders')} />
      ) : (
        <ul className="space-y-4">
          {cases.map((one) => (
            <li key={one.number}>
              <CaseCard found={one} now={ctx.now()} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <nav className="mt-6 flex justify-between text-sm" aria-label={t('mine')}>
        {input.before === undefined ? (
          <span />
        ) : (
          <Link href={localPath(locale, '/after-sales')} className={link}>
            {t('newer')}
          </Link>
        )}
        {next === null ? null : (
          <Link href={localPath(locale, `/after-sales?before=${next}`)} className={link}>
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  );
}
