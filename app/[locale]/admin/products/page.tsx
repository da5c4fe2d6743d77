import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { Picture } from '@/components/ui/picture';
import type { ManagedProductRow } from '@/lib/domain/catalog/manage-views';
import { listProductsInput, productStatuses } from '@/lib/domain/catalog/product-inputs';
import { formatMoney } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listMerchantProducts, mayChange } from '@/lib/web/reads/admin';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('products'), robots: { index: false } };
}

export default async function AdminProductsPage({ searchParams }: PageProps<'/[locale]/admin/products'>) {
  const [locale, t, editor, raw] = await Promise.all([getLocale(), getTranslations('admin'), getTranslations('editor'), searchParams]);
  const ctx = await requireStaff(locale, 'products.read', '/admin/products');
  const input = listProductsInput.parse(raw);
  const { products, total, pages } = await listMerchantProducts(ctx, input);
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/products?${new URLSearchParams({ status: input.status, q: input.q, ...change }).toString()}`);
  const cell = (product: ManagedProductRow, column: string) => {
    switch (column) {
      case 'title':
        return (
          <span className="flex items-center gap-3">
            {product.image === null ? (
              <span className="size-11 rounded-lg bg-surface-2" />
            ) : (
              <Picture src={product.image} alt="" sizes="44px" className="size-11 rounded-lg object-cover" />
            )}
            <Link
              href={localPath(locale, `/admin/products/${product.id}`)}
              prefetch={false}
              className="font-medium underline-offset-4 hover:underline"
            >
              {pick(locale, product.title, product.titleEn)}
            </Link>
          </span>
        );
      case 'status':
        return <Badge tone={product.status === 'live' ? 'success' : 'neutral'}>{t(`status_${product.status}`)}</Badge>;
      case 'category':
        return pick(locale, product.category.name, product.category.nameEn);
      case 'price':
        if (product.lowest === null || product.highest === null) return '—';
        return product.lowest === product.highest
          ? formatMoney(locale, product.lowest)
          : `${formatMoney(locale, product.lowest)} – ${formatMoney(locale, product.highest)}`;
      case 'available':
        return product.available;
      default:
        return product.salesCount;
    }
  };
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">
          {t('products')} <span className="text-lg font-normal text-muted">{total}</span>
        </h1>
        {mayChange(ctx).products ? (
          <LinkButton href={localPath(locale, '/admin/products/new')} prefetch={false}>
            {editor('newProduct')}
          </LinkButton>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.status}
          tabs={(['all', ...productStatuses] as const).map((key) => ({ key, label: t(`status_${key}`), href: hrefOf({ status: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/products')}
          label={t('findProduct')}
          submit={t('search')}
          value={input.q}
          kept={{ status: input.status }}
        />
      </div>
      <Table
        caption={t('products')}
        rows={products}
        keyOf={({ id }) => id}
        cell={cell}
        columns={[
          { key: 'title', label: t('product') },
          { key: 'status', label: t('state'), wide: true },
          { key: 'category', label: t('category'), wide: true },
          { key: 'price', label: t('price'), right: true },
          { key: 'available', label: t('available'), right: true },
          { key: 'sales', label: t('sold'), right: true, wide: true },
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
