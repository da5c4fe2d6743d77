import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { addToCartAction } from '@/app/[locale]/(shop)/cart/actions';
import { BuyBox } from '@/components/shop/buy-box';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { localPath, pick } from '@/lib/shared/locale';
import { homeSections, productPage } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const { featured, best } = await homeSections();
  const slugs = new Set([...featured, ...best].map(({ slug }) => slug));
  // A build without a catalogue still needs one address to check the page with.
  return slugs.size === 0 ? [{ product: '-' }] : [...slugs].map((product) => ({ product }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/p/[product]'>): Promise<Metadata> {
  const [locale, { product: slug }] = await Promise.all([getLocale(), params]);
  const product = await productPage(slug);
  return product === null
    ? {}
    : { title: pick(locale, product.title, product.titleEn), description: pick(locale, product.summary, product.summaryEn) };
}

export default async function ProductPage({ params }: PageProps<'/[locale]/p/[product]'>) {
  const [locale, t, { product: slug }] = await Promise.all([getLocale(), getTranslations('shop'), params]);
  const product = await productPage(slug);
  if (product === null) notFound();
  const labels = {
    quantity: t('quantity'),
    increase: t('increase'),
    decrease: t('decrease'),
    add: t('add'),
    buy: t('buy'),
    soldOut: t('soldOut'),
    left: String(t.raw('left')),
    listPrice: t('listPrice'),
  };
  const crumbs = product.categories.map((category) => ({
    label: pick(locale, category.name, category.nameEn),
    href: localPath(locale, `/c/${category.slug}`),
  }));
  return (
    <article className="space-y-10">
      <Breadcrumbs label={t('crumbs')} crumbs={crumbs} />
      <div className="grid gap-8 md:grid-cols-2">
        <div className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto rounded-2xl bg-surface-2">
          {product.media.map((media) => (
            <img
              key={media.url}
              src={media.url}
              alt={pick(locale, media.alt, media.altEn)}
              width={media.width}
              height={media.height}
              className="aspect-square w-full shrink-0 snap-center object-cover"
            />
          ))}
          {product.media.length === 0 ? <span className="block aspect-square w-full" /> : null}
        </div>
        <div className="space-y-4">
          <h1 className="text-2xl font-semibold">{pick(locale, product.title, product.titleEn)}</h1>
          <p className="text-muted">{pick(locale, product.summary, product.summaryEn)}</p>
          <BuyBox
            productId={product.id}
            slug={slug}
            options={product.options}
            variants={product.variants}
            locale={locale}
            labels={labels}
            action={addToCartAction}
          />
          <p className="text-sm text-muted">{t('soldBy', { merchant: pick(locale, product.merchant, product.merchantEn) })}</p>
        </div>
      </div>
      <section className="max-w-3xl space-y-4 whitespace-pre-line">{pick(locale, product.description, product.descriptionEn)}</section>
      {product.specs.length === 0 ? null : (
        <section className="max-w-3xl">
          <h2 className="mb-3 text-lg font-semibold">{t('specs')}</h2>
          <dl className="divide-y divide-line text-sm">
            {product.specs.map((spec) => (
              <div key={spec.name} className="grid grid-cols-3 gap-4 py-2">
                <dt className="text-muted">{pick(locale, spec.name, spec.nameEn)}</dt>
                <dd className="col-span-2">{pick(locale, spec.value, spec.valueEn)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </article>
  );
}
