import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CollectionTable } from '@/components/collections/collection-table';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { LinkButton } from '@/components/ui/button';
import { collectionKinds, listCollectionsInput } from '@/lib/domain/collections/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listCollections, mayChange } from '@/lib/web/reads/collections';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collections');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminCollectionsPage({ searchParams }: PageProps<'/[locale]/admin/collections'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('collections'), searchParams]);
  const ctx = await requireStaff(locale, 'products.read', '/admin/collections');
  const { rows, before, after } = await listCollections(ctx, listCollectionsInput.parse(raw));
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const said = Object.entries(change).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
    return localPath(locale, `/admin/collections?${new URLSearchParams(said).toString()}`);
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {mayChange(ctx) ? (
          <span className="flex flex-wrap gap-2">
            {collectionKinds.map((kind) => (
              <LinkButton
                key={kind}
                href={localPath(locale, `/admin/collections/new?kind=${kind}`)}
                variant="secondary"
                size="small"
                prefetch={false}
              >
                {t(`new_${kind}`)}
              </LinkButton>
            ))}
          </span>
        ) : null}
      </div>
      <CollectionTable collections={rows} locale={locale} />
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
