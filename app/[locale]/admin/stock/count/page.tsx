import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { countStockAction } from '@/app/[locale]/admin/stock/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { CountRows } from '@/components/stock/count-rows';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { Nothing } from '@/components/ui/nothing';
import { Pagination } from '@/components/ui/pagination';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { countSheetInput } from '@/lib/domain/inventory/inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { readCountSheet } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('count'), robots: { index: false } };
}

export default async function CountPage({ searchParams }: PageProps<'/[locale]/admin/stock/count'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('stock'), searchParams]);
  const ctx = await requireStaff(locale, 'stock.write', '/admin/stock/count');
  const input = countSheetInput.parse(raw);
  const { warehouses, warehouseId, rows, pages } = await readCountSheet(ctx, input);
  const kept = { warehouse: warehouseId ?? '', q: input.q };
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/stock/count?${new URLSearchParams({ ...kept, ...change }).toString()}`);
  return (
    <div className="max-w-4xl space-y-5">
      <header>
        <BackLink href={localPath(locale, '/admin/stock')}>{t('stock')}</BackLink>
        <h1 className="text-2xl font-semibold">{t('count')}</h1>
        <p className="text-sm text-muted">{t('countHint')}</p>
      </header>
      <RefusalNotice state={await readFlash()} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('warehouse')}
          current={warehouseId ?? ''}
          tabs={warehouses.map(({ id, name, nameEn }) => ({ key: id, label: pick(locale, name, nameEn), href: hrefOf({ warehouse: id }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/stock/count')}
          label={t('find')}
          submit={t('search')}
          value={input.q}
          kept={{ warehouse: warehouseId ?? '' }}
        />
      </div>
      <Card>
        {rows.length === 0 || warehouseId === null ? (
          <Nothing>{t('nothingToCount')}</Nothing>
        ) : (
          <StaffForm
            key={rows.map(({ variantId, onHand }) => `${variantId}${onHand}`).join()}
            action={countStockAction}
            locale={locale}
            hidden={{ warehouseId }}
            submit={t('saveCount')}
          >
            <CountRows rows={rows} locale={locale} labels={{ expected: t('expected'), counted: t('counted') }} />
            <TextField name="reason" label={t('reason')} />
          </StaffForm>
        )}
      </Card>
      <Pagination
        page={input.page}
        pages={pages}
        hrefOf={(page) => hrefOf({ page: String(page) })}
        labels={{ nav: t('pages'), previous: t('previous'), next: t('next'), position: t('pageOf', { page: input.page, pages }) }}
      />
    </div>
  );
}
