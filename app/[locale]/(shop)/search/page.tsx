import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Filters } from '@/components/shop/filters';
import { ProductGrid } from '@/components/shop/product-grid';
import { SortLinks } from '@/components/shop/sort-links';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { searchInput } from '@/lib/domain/catalog/search-inputs';
import { localPath } from '@/lib/shared/locale';
import { searchPage } from '@/lib/web/reads/search';

export const instant = false;

export async function generateMetadata({ searchParams }: PageProps<'/[locale]/search'>): Promise<Metadata> {
  const [t, query] = await Promise.all([getTranslations('shop'), searchParams]);
  const { q } = searchInput.parse(query);
  return { title: q === '' ? t('allProducts') : t('resultsFor', { query: q }), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: PageProps<'/[locale]/search'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('shop'), searchParams]);
  const input = searchInput.parse(raw);
  const found = await searchPage(input);
  const title = input.q === '' ? t('allProducts') : t('resultsFor', { query: input.q });
  if (found === null)
    return <EmptyState heading="h1" title={t('tooMany')} hint={t('tooManyHint')} href={localPath(locale, '/')} action={t('home')} />;
  // What the address says, as it was understood; empty parts are left out.
  const query = Object.fromEntries(
    Object.entries({ ...raw, q: input.q, category: input.category, brand: input.brand, collection: input.collection, stock: input.stock })
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
      .filter(([name]) => name !== 'page' && name !== 'sort'),
  );
  const hrefOf = (page: number) =>
    localPath(locale, `/search?${new URLSearchParams({ ...query, sort: input.sort, page: String(page) }).toString()}`);
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="mt-1 mb-4 text-sm text-muted">{t('found', { count: found.total })}</p>
      {found.loose ? <Notice className="mb-4">{t('loose')}</Notice> : null}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[15rem_1fr]">
        <Filters locale={locale} facets={found.facets} input={input} query={query} />
        <div className="min-w-0">
          <SortLinks locale={locale} query={query} current={input.sort} />
          {found.products.length === 0 ? (
            <EmptyState title={t('noResults')} hint={t('noResultsHint')} href={localPath(locale, '/')} action={t('home')} />
          ) : (
            <ProductGrid products={found.products} locale={locale} seenAtOnce={4} />
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            hrefOf={hrefOf}
            labels={{
              nav: t('pages'),
              previous: t('previous'),
              next: t('next'),
              position: t('pageOf', { page: found.page, pages: found.pages }),
            }}
          />
        </div>
      </div>
    </>
  );
}
