import { getLocale, getTranslations } from 'next-intl/server';
import { CollectionTiles } from '@/components/collections/collection-tiles';
import { CategoryTiles } from '@/components/shop/category-tiles';
import { Hero } from '@/components/shop/hero';
import { ProductGrid } from '@/components/shop/product-grid';
import { homeSections } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

export default async function HomePage() {
  const [locale, t, said, sections] = await Promise.all([getLocale(), getTranslations('shop'), getTranslations('offers'), homeSections()]);
  const [star, ...featured] = sections.featured;
  const rows = [
    [said('flash'), sections.flash],
    [t('featured'), featured],
    [t('new'), sections.fresh],
    [t('best'), sections.best],
  ] as const;
  return (
    <div className="space-y-12 sm:space-y-16">
      <h1 className="sr-only">{t('welcome')}</h1>
      {star === undefined ? null : <Hero product={star} locale={locale} />}
      <CategoryTiles categories={sections.categories} locale={locale} />
      <CollectionTiles collections={sections.collections} title={t('collections')} locale={locale} />
      {rows.map(([title, products]) =>
        products.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h2 className="mb-4 text-lg font-semibold sm:mb-6 sm:text-2xl">{title}</h2>
            <ProductGrid products={products} locale={locale} />
          </section>
        ),
      )}
    </div>
  );
}
