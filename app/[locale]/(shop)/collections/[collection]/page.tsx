import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CollectionTiles } from '@/components/collections/collection-tiles';
import { ProductGrid } from '@/components/shop/product-grid';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath, pick } from '@/lib/shared/locale';
import { collectionPage, homeSections } from '@/lib/web/reads/catalog';
import { siteUrl } from '@/lib/web/site';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const { collections } = await homeSections();
  // A build without a catalogue still needs one address to check the page with.
  return collections.length === 0 ? [{ collection: '-' }] : collections.map(({ slug }) => ({ collection: slug }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/collections/[collection]'>): Promise<Metadata> {
  const [locale, { collection: slug }] = await Promise.all([getLocale(), params]);
  const page = await collectionPage(slug);
  if (page === null) return {};
  return {
    title: pick(locale, page.name, page.nameEn),
    description: pick(locale, page.summary, page.summaryEn),
    alternates: {
      canonical: siteUrl(localPath(locale, `/collections/${slug}`)),
      languages: { 'zh-CN': siteUrl(`/collections/${slug}`), en: siteUrl(`/en/collections/${slug}`) },
    },
  };
}

export default async function CollectionPage({ params }: PageProps<'/[locale]/collections/[collection]'>) {
  const [locale, t, { collection: slug }] = await Promise.all([getLocale(), getTranslations('shop'), params]);
  const page = await collectionPage(slug);
  if (page === null) notFound();
  const name = pick(locale, page.name, page.nameEn);
  const summary = pick(locale, page.summary, page.summaryEn);
  return (
    <div className="space-y-10">
      <div>
        <Breadcrumbs
          label={t('crumbs')}
          crumbs={[
            { label: t('homePage'), href: localPath(locale, '/') },
            { label: name, href: localPath(locale, `/collections/${slug}`) },
          ]}
        />
        <h1 className="mt-2 text-2xl font-semibold">{name}</h1>
        <p className="mt-1 mb-6 max-w-2xl text-muted">
          {pick(locale, page.merchant, page.merchantEn)}
          {summary === '' ? null : ` · ${summary}`}
        </p>
        {page.products.length === 0 ? (
          <EmptyState title={t('nothing')} href={localPath(locale, '/')} action={t('home')} />
        ) : (
          <ProductGrid products={page.products} locale={locale} seenAtOnce={4} />
        )}
        {page.more ? (
          <div className="mt-10 text-center">
            <LinkButton variant="secondary" href={localPath(locale, `/search?collection=${slug}&sort=sales&page=5`)}>
              {t('more')}
            </LinkButton>
          </div>
        ) : null}
      </div>
      <CollectionTiles collections={page.others} title={t('otherCollections')} locale={locale} />
    </div>
  );
}
