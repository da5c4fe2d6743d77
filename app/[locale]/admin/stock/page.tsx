import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { listStockInput, stockFilters } from '@/lib/domain/inventory/inputs';
import type { StockRow } from '@/lib/domain/inventory/views';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listStock } from '@/lib/web/reads/admin';
import { mayWriteStock } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('stock'), robots: { index: false } };
}

export default async function AdminStockPage({ searchParams }: PageProps<'/[locale]/admin/stock'>) {
  const [locale, t, words, raw] = await Promise.all([getLocale(), getTranslations('admin'), getTranslations('stock'), searchParams]);
  const ctx = await requireStaff(locale, 'stock.read', '/admin/stock');
  const input = listStockInput.parse(raw);
  const { rows, total, pages } = await listStock(ctx, input);
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/stock?${new URLSearchParams({ show: input.show, q: input.q, ...change }).toString()}`);
  const cell = (row: StockRow, column: string) => {
    switch (column) {
      case 'product':
        return (
          <Link href={localPath(locale, `/admin/stock/${row.variantId}`)} prefetch={false} className="underline-offset-4 hover:underline">
            {pick(locale, row.title, row.titleEn)} <span className="text-muted">{pick(locale, row.options, row.optionsEn)}</span>
          </Link>
        );
      case 'sku':
        return <span className="whitespace-nowrap text-muted">{row.sku}</span>;
      case 'warehouse':
        return pick(locale, row.warehouse, row.warehouseEn);
      case 'onHand':
        return row.onHand;
      case 'reserved':
        return row.reserved;
      case 'safety':
        return row.safety;
      case 'backordered':
        return row.backordered;
      case 'available':
        return row.available;
      default:
        if (row.offered <= 0) return <Badge tone="danger">{t('show_out')}</Badge>;
        return row.offered <= row.lowAt ? <Badge tone="warning">{t('show_low')}</Badge> : null;
    }
  };
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">
          {t('stock')} <span className="text-lg font-normal text-muted">{total}</span>
        </h1>
        {mayWriteStock(ctx) ? (
          <LinkButton variant="secondary" href={localPath(locale, '/admin/stock/count')} prefetch={false}>
            {words('count')}
          </LinkButton>
        ) : null}
      </header>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.show}
          tabs={stockFilters.map((key) => ({ key, label: t(`show_${key}`), href: hrefOf({ show: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/stock')}
          label={t('findProduct')}
          submit={t('search')}
          value={input.q}
          kept={{ show: input.show }}
        />
      </div>
      <Table
        caption={t('stock')}
        rows={rows}
        keyOf={({ variantId, warehouseId }) => variantId + warehouseId}
        cell={cell}
        columns={[
          { key: 'product', label: t('product') },
          { key: 'sku', label: 'SKU', wide: true },
          { key: 'warehouse', label: t('warehouse'), wide: true },
          { key: 'onHand', label: t('onHand'), right: true, wide: true },
          { key: 'reserved', label: t('reserved'), right: true, wide: true },
          { key: 'safety', label: words('safety'), right: true, wide: true },
          { key: 'backordered', label: words('backordered'), right: true, wide: true },
          { key: 'available', label: t('available'), right: true },
          { key: 'state', label: t('state') },
        ]}
      />
      <Pagination
        page={input.page}
        pages={pages}
        hrefOf={(page) => hrefOf({ page: String(page) })}
        labels={{ nav: t('pages'), previous: t('previous'), next: t('next'), position: t('pageOf', { page: input.page, pages }) }}
      />
    </div>
  );
}
