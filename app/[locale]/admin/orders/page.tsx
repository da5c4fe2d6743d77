import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { exportOrdersAction } from '@/app/[locale]/admin/tasks/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { OrderFilters } from '@/components/admin/order-filters';
import { OrderTable } from '@/components/admin/order-table';
import { SearchForm } from '@/components/admin/search-form';
import { ExportForm } from '@/components/tasks/export-form';
import { LinkButton } from '@/components/ui/button';
import { listOrdersInput, orderFilters } from '@/lib/domain/orders/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listMerchantOrders, mayExport } from '@/lib/web/reads/admin';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('orders'), robots: { index: false } };
}

export default async function AdminOrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders'>) {
  const [locale, t, tasks, raw] = await Promise.all([getLocale(), getTranslations('admin'), getTranslations('tasks'), searchParams]);
  const ctx = await requireStaff(locale, 'orders.read', '/admin/orders');
  const input = listOrdersInput.parse(raw);
  const { orders, next } = await listMerchantOrders(ctx, input);
  const { before, ...query } = input;
  const named = (values: Record<string, string | undefined>): [string, string][] =>
    Object.entries(values).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, value]]));
  const said = (change: Record<string, string>) => new URLSearchParams(named({ ...query, ...change })).toString();
  const hrefOf = (change: Record<string, string>) => localPath(locale, `/admin/orders?${said(change)}`);
  const { q: _q, ...kept } = query;
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('orders')}</h1>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.stage}
          tabs={orderFilters.map((key) => ({ key, label: t(`stage_${key}`), href: hrefOf({ stage: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/orders')}
          label={t('findOrder')}
          submit={t('search')}
          value={input.q}
          kept={Object.fromEntries(named(kept))}
        />
      </div>
      <OrderFilters query={query} locale={locale} exportHref={mayExport(ctx) ? `/api/admin/orders/export?${said({ locale })}` : null}>
        {mayExport(ctx) ? (
          <ExportForm
            action={exportOrdersAction}
            locale={locale}
            hidden={Object.fromEntries(named(query))}
            format="xlsx"
            submit={tasks('export_list')}
          />
        ) : null}
      </OrderFilters>
      <OrderTable orders={orders} locale={locale} empty={t('noOrders')} />
      <div className="flex justify-between">
        {before === undefined ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={hrefOf({})}>
            {t('newest')}
          </LinkButton>
        )}
        {next === null ? null : (
          <LinkButton variant="secondary" href={hrefOf({ before: next })}>
            {t('older')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
