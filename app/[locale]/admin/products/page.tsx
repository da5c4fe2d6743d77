import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { adjustStockAction } from '@/app/[locale]/admin/actions';
import { duplicateProductAction, updateVariantAction } from '@/app/[locale]/admin/products/actions';
import { chooseColumnsAction, deleteViewAction, saveViewAction } from '@/app/[locale]/admin/views/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { ProductFilters } from '@/components/admin/product-filters';
import { productColumns, ProductTable } from '@/components/admin/product-table';
import { SearchForm } from '@/components/admin/search-form';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { ListTools } from '@/components/lists/list-tools';
import { SelectionBar } from '@/components/lists/selection-bar';
import { ViewBar } from '@/components/lists/view-bar';
import { LinkButton } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listProductsInput, productStatuses } from '@/lib/domain/catalog/product-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listMerchantProducts, mayChange, productChoices } from '@/lib/web/reads/admin';
import { aboutCount, openList } from '@/lib/web/reads/lists';

export const instant = false;

const pickForm = 'product-bulk';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('products'), robots: { index: false } };
}

export default async function AdminProductsPage({ searchParams }: PageProps<'/[locale]/admin/products'>) {
  const [locale, t, words, editor, shared, raw] = await Promise.all([
    getLocale(),
    getTranslations('admin'),
    getTranslations('productList'),
    getTranslations('editor'),
    getTranslations('lists'),
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'products.read', '/admin/products');
  const opened = await openList(ctx, locale, 'products', raw, productColumns);
  const { list, query, columns, hrefOf } = opened;
  const input = listProductsInput.parse(raw);
  const [{ rows, before, after, about, exact }, { categories, brands }] = await Promise.all([
    listMerchantProducts(ctx, input),
    productChoices(ctx),
  ]);
  const may = mayChange(ctx);
  const path = localPath(locale, opened.path);
  const keptBut = (...changed: string[]) =>
    Object.fromEntries([...new URLSearchParams(`${query}&view=${opened.view?.id ?? 'all'}`)].filter(([name]) => !changed.includes(name)));
  const filters = ['category', 'brand', 'stock', 'picture', 'min', 'max', 'since'];
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">
          {t('products')}{' '}
          <span className="text-lg font-normal text-muted">{exact ? about : shared('about', { count: aboutCount(locale, about) })}</span>
        </h1>
        <div className="flex flex-wrap items-center gap-2">
          <ListTools
            list={list}
            locale={locale}
            query={query}
            action={chooseColumnsAction}
            ticks={may.products}
            columns={productColumns
              .filter(({ key }) => key !== 'title')
              .map(({ key }) => ({ key, label: words(`column_${key}`), shown: columns.includes(key) }))}
          />
          {may.products ? (
            <LinkButton href={localPath(locale, '/admin/products/new')} prefetch={false}>
              {editor('newProduct')}
            </LinkButton>
          ) : null}
        </div>
      </div>
      <RefusalNotice state={await readFlash()} />
      <ViewBar {...opened} locale={locale} save={saveViewAction} remove={deleteViewAction} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('state')}
          current={input.status}
          tabs={(['all', ...productStatuses] as const).map((key) => ({ key, label: t(`status_${key}`), href: hrefOf({ status: key }) }))}
        />
        <SearchForm action={path} label={words('find')} submit={t('search')} value={input.q} kept={keptBut('q')} />
      </div>
      <ProductFilters
        input={input}
        locale={locale}
        action={path}
        clear={hrefOf(Object.fromEntries(filters.map((name) => [name, null])))}
        categories={categories}
        brands={brands}
        kept={keptBut(...filters)}
      />
      <ProductTable
        products={rows}
        locale={locale}
        columns={columns}
        input={input}
        hrefOf={hrefOf}
        priceAction={may.products ? updateVariantAction : null}
        stockAction={may.stock ? adjustStockAction : null}
        copyAction={may.products ? duplicateProductAction : null}
        pickForm={may.products ? pickForm : null}
      />
      {may.products && rows.length > 0 ? (
        <SelectionBar
          form={pickForm}
          action={localPath(locale, '/admin/products/bulk')}
          query={query}
          labels={{
            bar: shared('bulk'),
            chosen: String(shared.raw('chosen')),
            none: shared('noneChosen'),
            submit: shared('bulk'),
            all: shared('bulkAll'),
            clear: shared('clearChosen'),
          }}
        />
      ) : null}
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
