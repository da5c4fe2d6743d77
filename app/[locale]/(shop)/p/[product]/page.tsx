import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { addToCartAction } from '@/app/[locale]/(shop)/cart/actions';
import { claimCouponAction } from '@/app/[locale]/(shop)/coupons/actions';
import { ProductArticle } from '@/components/shop/product-article';
import { ProductJsonLd } from '@/components/shop/product-json-ld';
import { localPath, pick } from '@/lib/shared/locale';
import { shownOffers } from '@/lib/web/offer-words';
import { homeSections, movedProduct, productPage } from '@/lib/web/reads/catalog';
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
  const title = pick(locale, product.seoTitle, product.seoTitleEn) || pick(locale, product.title, product.titleEn);
  const description = pick(locale, product.seoDescription, product.seoDescriptionEn) || pick(locale, product.summary, product.summaryEn);
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
  const [locale, { product: slug }] = await Promise.all([getLocale(), params]);
  const page = await productPage(slug);
  if (page === null) {
    const moved = await movedProduct(slug);
    if (moved === null) notFound();
    permanentRedirect(localPath(locale, `/p/${moved}`));
  }
  const { product, offers, related } = page;
  return (
    <ProductArticle
      product={product}
      offers={await shownOffers(locale, offers)}
      related={related}
      locale={locale}
      addAction={addToCartAction}
      claimAction={claimCouponAction}
    >
      <ProductJsonLd product={product} locale={locale} url={siteUrl(localPath(locale, `/p/${slug}`))} imageOf={siteUrl} />
    </ProductArticle>
  );
}
