import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { SearchForm } from '@/components/admin/search-form';
import { Table } from '@/components/admin/table';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { listBrandsInput } from '@/lib/domain/taxonomy/inputs';
import type { BrandRow } from '@/lib/domain/taxonomy/views';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { listManagedBrands } from '@/lib/web/reads/taxonomy';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taxonomy');
  return { title: t('brands'), robots: { index: false } };
}

export default async function AdminBrandsPage({ searchParams }: PageProps<'/[locale]/admin/brands'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('taxonomy'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/brands');
  const input = listBrandsInput.parse(raw);
  const { rows, before, after } = await listManagedBrands(ctx, input);
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const said = Object.entries({ q: input.q, ...change }).flatMap(([name, value]): [string, string][] =>
      value === null || value === '' ? [] : [[name, value]],
    );
    return localPath(locale, `/admin/brands?${new URLSearchParams(said).toString()}`);
  };
  const cell = (brand: BrandRow, column: string) => {
    switch (column) {
      case 'name':
        return (
          <Link href={localPath(locale, `/admin/brands/${brand.id}`)} prefetch={false} className="font-medium underline underline-offset-4">
            {brand.name}
          </Link>
        );
      case 'nameEn':
        return brand.nameEn;
      case 'slug':
        return brand.slug;
      default:
        return brand.products;
    }
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('brands')}</h1>
        <LinkButton href={localPath(locale, '/admin/brands/new')} prefetch={false}>
          {t('newBrand')}
        </LinkButton>
      </div>
      <SearchForm action={localPath(locale, '/admin/brands')} label={t('find')} submit={t('search')} value={input.q} kept={{}} />
      {rows.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <Table
          caption={t('brands')}
          rows={rows}
          keyOf={({ id }) => id}
          cell={cell}
          columns={[
            { key: 'name', label: t('name') },
            { key: 'nameEn', label: t('nameEn') },
            { key: 'slug', label: t('slug'), wide: true },
            { key: 'products', label: t('products'), right: true },
          ]}
        />
      )}
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
