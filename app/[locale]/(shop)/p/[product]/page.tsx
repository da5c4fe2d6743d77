import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { addToCartAction } from '@/app/[locale]/(shop)/cart/actions';
import { claimCouponAction } from '@/app/[locale]/(shop)/coupons/actions';
import { ProductOffers } from '@/components/offers/product-offers';
import { BuyBox } from '@/components/shop/buy-box';
import { Delivery } from '@/components/shop/delivery';
import { Gallery } from '@/components/shop/gallery';
import { ProductGrid } from '@/components/shop/product-grid';
import { ProductJsonLd } from '@/components/shop/product-json-ld';
import { Reviews } from '@/components/shop/reviews';
import { Specs } from '@/components/shop/specs';
import { Stars } from '@/components/shop/stars';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { localPath, pick } from '@/lib/shared/locale';
import { offerWords } from '@/lib/web/offer-words';
import { homeSections, productPage } from '@/lib/web/reads/catalog';
import { siteUrl } from '@/lib/web/site';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const { featured, best } = await homeSections();
  const slugs = new Set([...featured, ...best].map(({ slug }) => slug));
  // A build without a catalogue still needs one address to check the page with.
  return slugs.size === 0 ? [{ product: '-' }] : [...slugs].map((product) => ({ product }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/p/[product]'>): Promise<Metadata> {
  const [locale, { product: slug }] = await Promise.all([getLocale(), params]);
  const page = await productPage(slug);
  if (page === null) return {};
  const { product } = page;
  const title = pick(locale, product.title, product.titleEn);
  const description = pick(locale, product.summary, product.summaryEn);
  const images = product.media.slice(0, 1).map(({ url, width, height }) => ({ url: siteUrl(url), width, height }));
  return {
    title,
    description,
    alternates: {
      canonical: siteUrl(localPath(locale, `/p/${slug}`)),
      languages: { 'zh-CN': siteUrl(`/p/${slug}`), en: siteUrl(`/en/p/${slug}`) },
    },
    openGraph: { title, description, images, type: 'website' },
  };
}

export default async function ProductPage({ params }: PageProps<'/[locale]/p/[product]'>) {
  const [locale, t, { product: slug }] = await Promise.all([getLocale(), getTranslations('shop'), params]);
  const page = await productPage(slug);
  if (page === null) notFound();
  const { product, offers, related } = page;
  const [words, said] = await Promise.all([offerWords(locale), getTranslations('offers')]);
  const title = pick(locale, product.title, product.titleEn);
  const labels = {
    quantity: t('quantity'),
    increase: t('increase'),
    decrease: t('decrease'),
    add: t('add'),
    buy: t('buy'),
    soldOut: t('soldOut'),
    left: String(t.raw('left')),
    toCome: String(t.raw('toCome')),
    moreToCome: String(t.raw('moreToCome')),
    tellMe: t('tellMe'),
    listPrice: t('listPrice'),
    added: t('added'),
    toCart: t('toCart'),
    none: t('noSuchVariant'),
    after: String(said.raw('afterOffers')),
    flash: said('flash'),
    flashEnds: String(said.raw('flashEnds')),
    flashOver: said('flashOver'),
    flashDays: String(said.raw('flashDays')),
    flashLeft: String(said.raw('flashLeft')),
    flashLimit: String(said.raw('flashLimit')),
  };
  const crumbs = product.categories.map((category) => ({
    label: pick(locale, category.name, category.nameEn),
    href: localPath(locale, `/c/${category.slug}`),
  }));
  return (
    <article className="space-y-12">
      <ProductJsonLd product={product} locale={locale} url={siteUrl(localPath(locale, `/p/${slug}`))} imageOf={siteUrl} />
      <div className="space-y-4">
        <Breadcrumbs label={t('crumbs')} crumbs={[{ label: t('homePage'), href: localPath(locale, '/') }, ...crumbs]} />
        <div className="grid items-start gap-6 md:grid-cols-2 md:gap-10 lg:gap-14">
          <Gallery
            media={product.media}
            locale={locale}
            labels={{ picture: String(t.raw('picture')), zoom: t('zoom'), close: t('close') }}
          />
          <div className="space-y-5">
            <header className="space-y-2">
              {product.brand === null ? null : (
                <Link
                  href={localPath(locale, `/search?brand=${product.brand.slug}`)}
                  prefetch={false}
                  className="inline-block min-h-6 text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
                >
                  {pick(locale, product.brand.name, product.brand.nameEn)}
                </Link>
              )}
              <h1 className="text-2xl font-semibold">{title}</h1>
              <p className="text-muted">{pick(locale, product.summary, product.summaryEn)}</p>
              {product.ratingCount === 0 ? null : (
                <a href="#reviews" className="inline-flex items-center gap-2 text-sm text-muted hover:text-ink">
                  <Stars value={product.rating} label={t('ratingOf', { rating: product.rating.toFixed(1) })} />
                  {t('reviewCount', { count: product.ratingCount })}
                </a>
              )}
            </header>
            <BuyBox
              productId={product.id}
              options={product.options}
              variants={product.variants}
              images={product.media.map(({ url }) => url)}
              locale={locale}
              cartHref={localPath(locale, '/cart')}
              restockHref={localPath(locale, `/restock/${slug}`)}
              labels={labels}
              action={addToCartAction}
            />
            <ProductOffers
              promotions={offers.promotions.map((offer) => ({
                key: offer.key,
                name: pick(locale, offer.name, offer.nameEn),
                what: words.terms(offer),
              }))}
              coupons={offers.coupons.map((coupon) => ({
                id: coupon.id,
                what: words.terms(coupon),
                gone: coupon.left !== null && coupon.left <= 0,
              }))}
              locale={locale}
              action={claimCouponAction}
            />
            <Delivery product={product} locale={locale} />
          </div>
        </div>
      </div>
      <div className="grid gap-12 lg:grid-cols-[1fr_22rem]">
        <section aria-labelledby="about">
          <h2 id="about" className="mb-4 text-lg font-semibold">
            {t('about')}
          </h2>
          <div className="max-w-2xl space-y-4 leading-7 whitespace-pre-line">
            {pick(locale, product.description, product.descriptionEn)}
          </div>
        </section>
        <Specs specs={product.specs} locale={locale} title={t('specs')} />
      </div>
      <Reviews product={product} locale={locale} />
      {related.length === 0 ? null : (
        <section aria-labelledby="related">
          <h2 id="related" className="mb-4 text-lg font-semibold">
            {t('related')}
          </h2>
          <ProductGrid products={related} locale={locale} />
        </section>
      )}
    </article>
  );
}
