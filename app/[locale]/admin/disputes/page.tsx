import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseTable } from '@/components/admin/case-table';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { OlderPager } from '@/components/lists/older-pager';
import { listCasesInput } from '@/lib/domain/after-sale/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { listCases } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('afterSale');
  return { title: t('disputes'), robots: { index: false } };
}

const filters = ['disputed', 'open', 'all'] as const;

export default async function AdminDisputesPage({ searchParams }: PageProps<'/[locale]/admin/disputes'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('afterSale'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/disputes');
  const input = listCasesInput.parse({ show: 'disputed', ...raw });
  const { cases, next } = await listCases(ctx, input);
  const hrefOf = (show: string, before?: string) =>
    localPath(locale, `/admin/disputes?${new URLSearchParams({ show, ...(before === undefined ? {} : { before }) }).toString()}`);
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('disputes')}</h1>
      <FilterTabs
        label={t('filters')}
        current={input.show}
        tabs={filters.map((key) => ({ key, label: t(`filter_${key}`), href: hrefOf(key) }))}
      />
      <CaseTable cases={cases} base="/admin/disputes" now={ctx.now()} locale={locale} empty={t('noDisputes')} />
      <OlderPager first={input.before === undefined ? null : hrefOf(input.show)} older={next === null ? null : hrefOf(input.show, next)} />
    </div>
  );
}
