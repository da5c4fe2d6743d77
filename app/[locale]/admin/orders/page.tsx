import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { exportOrdersAction } from '@/app/[locale]/admin/tasks/actions';
import { chooseColumnsAction, deleteViewAction, saveViewAction } from '@/app/[locale]/admin/views/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { DeskActions } from '@/components/desk/desk-actions';
import { DeskFilters, foldedFilters } from '@/components/desk/desk-filters';
import { DeskTable, deskColumns } from '@/components/desk/desk-table';
import { DeskViews } from '@/components/desk/desk-views';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { ListTools } from '@/components/lists/list-tools';
import { ViewBar } from '@/components/lists/view-bar';
import { ExportForm } from '@/components/tasks/export-form';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { deadlines } from '@/lib/domain/order-desk/due-views';
import { listOrdersInput, orderFilters } from '@/lib/domain/orders/manage-inputs';
import { formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { deskPage } from '@/lib/web/reads/desk';
import { openList } from '@/lib/web/reads/lists';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('orders'), robots: { index: false } };
}

export default async function AdminOrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders'>) {
  const [locale, t, desk, files, tasks, raw] = await Promise.all([
    getLocale(),
    getTranslations('admin'),
    getTranslations('desk'),
    getTranslations('orderExport'),
    getTranslations('tasks'),
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'orders.read', '/admin/orders');
  const opened = await openList(ctx, locale, 'orders', raw, deskColumns);
  const { list, query, columns, hrefOf } = opened;
  const input = listOrdersInput.parse(raw);
  const { rows, before, after, lookedTo, carriers, provinces, now, mayExport, mayShip, mayPlace } = await deskPage(ctx, input);
  const path = localPath(locale, opened.path);
  const said = new URLSearchParams(`${query}&view=${opened.view?.id ?? 'all'}`);
  const keptBut = (...changed: string[]) => Object.fromEntries([...said].filter(([name]) => !changed.includes(name)));
  return (
    <div className="space-y-4">
      <DeskViews current="list" locale={locale}>
        {mayPlace ? (
          <LinkButton variant="secondary" size="small" prefetch={false} href={localPath(locale, '/admin/orders/drafts')}>
            {desk('byPhone')}
          </LinkButton>
        ) : null}
        <ListTools
          ticks
          list={list}
          locale={locale}
          query={query}
          action={chooseColumnsAction}
          columns={deskColumns
            .filter(({ key }) => key !== 'number')
            .map(({ key }) => ({ key, label: desk(`column_${key}`), shown: columns.includes(key) }))}
        />
      </DeskViews>
      <ViewBar {...opened} locale={locale} save={saveViewAction} remove={deleteViewAction} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.stage}
          tabs={orderFilters.map((key) => ({ key, label: t(`stage_${key}`), href: hrefOf({ stage: key === 'all' ? null : key }) }))}
        />
        <SearchForm action={path} label={desk('find')} submit={t('search')} value={input.q} kept={keptBut('q')} />
      </div>
      <FilterTabs
        label={desk('deadline')}
        current={input.deadline ?? 'any'}
        tabs={[
          { key: 'any', label: desk('deadline_any'), href: hrefOf({ deadline: null }) },
          ...deadlines.map((key) => ({ key, label: desk(`deadline_${key}`), href: hrefOf({ deadline: key }) })),
        ]}
      />
      <DeskFilters
        query={input}
        locale={locale}
        action={path}
        clear={hrefOf(Object.fromEntries(foldedFilters.map((name) => [name, null])))}
        kept={keptBut(...foldedFilters)}
        carriers={carriers}
        provinces={provinces}
      >
        {mayExport ? (
          <>
            <a href={`/api/admin/orders/export?${query}&locale=${locale}`} download className={buttonClass('secondary', 'medium')}>
              {files('download')}
            </a>
            <ExportForm
              action={exportOrdersAction}
              locale={locale}
              hidden={Object.fromEntries(new URLSearchParams(query))}
              format="xlsx"
              submit={tasks('export_list')}
            />
          </>
        ) : null}
      </DeskFilters>
      <DeskActions locale={locale} mayShip={mayShip} />
      <DeskTable orders={rows} columns={columns} sort={input.sort} hrefOf={hrefOf} search={said.toString()} now={now} locale={locale} />
      {lookedTo === null ? null : <p className="text-sm text-muted">{desk('lookedTo', { time: formatTime(locale, lookedTo) })}</p>}
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
