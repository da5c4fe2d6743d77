import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RuleTable } from '@/components/commission/rule-table';
import { TrialForm } from '@/components/commission/trial-form';
import { LinkButton } from '@/components/ui/button';
import { tryFeesInput } from '@/lib/domain/commission/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { commissionPage } from '@/lib/web/reads/commission';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('commission');
  return { title: t('title'), robots: { index: false } };
}

/** What the platform takes, and a trial of it. */
export default async function CommissionPage({ searchParams }: PageProps<'/[locale]/admin/commission'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('commission'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/commission');
  const { rules, trial, categories } = await commissionPage(ctx, locale, tryFeesInput.parse(raw));
  const said = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '');
  const asked = { number: said('number'), shop: said('shop'), category: said('category'), amount: said('amount'), at: said('at') };
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-muted">{t('hint')}</p>
        </div>
        <LinkButton href={localPath(locale, '/admin/commission/new')}>{t('newRule')}</LinkButton>
      </header>
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_22rem]">
        <RuleTable rules={rules} locale={locale} base="/admin/commission" />
        <TrialForm trial={trial} asked={asked} categories={categories} locale={locale} />
      </div>
    </div>
  );
}
