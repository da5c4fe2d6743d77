import { getLocale, getTranslations } from 'next-intl/server';
import { ProductGrid } from '@/components/shop/product-grid';
import { homeSections } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

export default async function HomePage() {
  const [locale, t, sections] = await Promise.all([getLocale(), getTranslations('shop'), homeSections()]);
  const rows = [
    [t('featured'), sections.featured],
    [t('new'), sections.fresh],
    [t('best'), sections.best],
  ] as const;
  return (
    <>
      <h1 className="mb-8 text-2xl font-semibold sm:text-3xl">{t('welcome')}</h1>
      <div className="space-y-12">
        {rows.map(([title, products]) =>
          products.length === 0 ? null : (
            <section key={title} aria-label={title}>
              <h2 className="mb-4 text-lg font-semibold">{title}</h2>
              <ProductGrid products={products} locale={locale} />
            </section>
          ),
        )}
      </div>
    </>
  );
}
