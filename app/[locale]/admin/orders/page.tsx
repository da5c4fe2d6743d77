import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { DeskActions } from '@/components/desk/desk-actions';
import { DeskFilters } from '@/components/desk/desk-filters';
import { DeskTable } from '@/components/desk/desk-table';
import { DeskViews } from '@/components/desk/desk-views';
import { LinkButton } from '@/components/ui/button';
import { deadlines } from '@/lib/domain/order-desk/due-views';
import { listOrdersInput, orderFilters, orderSearch } from '@/lib/domain/orders/manage-inputs';
import { formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { deskPage } from '@/lib/web/reads/desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('orders'), robots: { index: false } };
}

export default async function AdminOrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders'>) {
  const [locale, t, desk, raw] = await Promise.all([getLocale(), getTranslations('admin'), getTranslations('desk'), searchParams]);
  const ctx = await requireStaff(locale, 'orders.read', '/admin/orders');
  const input = listOrdersInput.parse(raw);
  const { orders, next, lookedTo, carriers, provinces, now, mayExport } = await deskPage(ctx, input);
  const { before, ...query } = input;
  const hrefOf = (change: Partial<typeof input>) => localPath(locale, `/admin/orders?${orderSearch({ ...query, ...change })}`);
  const { q: _q, ...kept } = query;
  return (
    <div className="space-y-5">
      <DeskViews current="list" locale={locale} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.stage}
          tabs={orderFilters.map((key) => ({ key, label: t(`stage_${key}`), href: hrefOf({ stage: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/orders')}
          label={desk('find')}
          submit={t('search')}
          value={input.q}
          kept={Object.fromEntries(new URLSearchParams(orderSearch(kept)))}
        />
      </div>
      <FilterTabs
        label={desk('deadline')}
        current={input.deadline ?? 'any'}
        tabs={[
          { key: 'any', label: desk('deadline_any'), href: hrefOf({ deadline: undefined }) },
          ...deadlines.map((key) => ({ key, label: desk(`deadline_${key}`), href: hrefOf({ deadline: key }) })),
        ]}
      />
      <DeskFilters
        query={query}
        locale={locale}
        carriers={carriers}
        provinces={provinces}
        exportHref={mayExport ? `/api/admin/orders/export?${orderSearch(query)}&locale=${locale}` : null}
      />
      <DeskActions locale={locale} />
      <DeskTable orders={orders} search={orderSearch(query)} now={now} locale={locale} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {before === undefined ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={hrefOf({})}>
            {t('newest')}
          </LinkButton>
        )}
        {lookedTo === null ? null : <p className="text-sm text-muted">{desk('lookedTo', { time: formatTime(locale, lookedTo) })}</p>}
        {next === null ? null : (
          <LinkButton variant="secondary" href={hrefOf({ before: next })}>
            {desk(query.sort === 'oldest' ? 'later' : lookedTo === null ? 'older' : 'lookFurther')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
