import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseTable } from '@/components/admin/case-table';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { OlderPager } from '@/components/lists/older-pager';
import { caseFilters, listCasesInput } from '@/lib/domain/after-sale/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listCases } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('afterSale');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminAfterSalesPage({ searchParams }: PageProps<'/[locale]/admin/after-sales'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('afterSale'), searchParams]);
  const ctx = await requireStaff(locale, 'after_sale.read', '/admin/after-sales');
  const input = listCasesInput.parse(raw);
  const { cases, next } = await listCases(ctx, input);
  const hrefOf = (change: Record<string, string>) => {
    const said = Object.entries({ show: input.show, q: input.q, ...change }).filter(([, value]) => value !== '');
    return localPath(locale, `/admin/after-sales?${new URLSearchParams(said).toString()}`);
  };
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('filters')}
          current={input.show}
          tabs={caseFilters.map((key) => ({ key, label: t(`filter_${key}`), href: hrefOf({ show: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/after-sales')}
          label={t('find')}
          submit={t('search')}
          value={input.q}
          kept={{ show: input.show }}
        />
      </div>
      <CaseTable cases={cases} base="/admin/after-sales" now={ctx.now()} locale={locale} empty={t('none')} />
      <OlderPager first={input.before === undefined ? null : hrefOf({})} older={next === null ? null : hrefOf({ before: next })} />
    </div>
  );
}
