import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ProductOffers } from '@/components/offers/product-offers';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { ProductCardView, ProductView } from '@/lib/domain/catalog/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { BuyBox } from './buy-box';
import { Delivery } from './delivery';
import { Gallery } from './gallery';
import { ProductGrid } from './product-grid';
import { Reviews } from './reviews';
import { RichText } from './rich-text';
import { Specs } from './specs';
import { Stars } from './stars';

type Offers = Pick<React.ComponentProps<typeof ProductOffers>, 'promotions' | 'coupons'>;
type Props = {
  readonly product: ProductView;
  readonly offers: Offers;
  readonly related: readonly ProductCardView[];
  readonly locale: Locale;
  readonly addAction: FormAction;
  readonly claimAction: FormAction;
  readonly children?: React.ReactNode;
};

/** A product's page: for shoppers, and for its shop before they see it. */
export async function ProductArticle({ product, offers, related, locale, addAction, claimAction, children }: Props) {
  const [t, said] = await Promise.all([getTranslations('shop'), getTranslations('offers')]);
  const title = pick(locale, product.title, product.titleEn);
  const about = locale === 'en' && product.aboutEn.length > 0 ? product.aboutEn : product.about;
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
      {children}
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
              restockHref={localPath(locale, `/restock/${product.slug}`)}
              labels={labels}
              action={addAction}
            />
            <ProductOffers {...offers} locale={locale} action={claimAction} />
            <Delivery product={product} locale={locale} />
          </div>
        </div>
      </div>
      <div className="grid gap-12 lg:grid-cols-[1fr_22rem]">
        <section aria-labelledby="about">
          <h2 id="about" className="mb-4 text-lg font-semibold">
            {t('about')}
          </h2>
          <div className="max-w-2xl space-y-4 leading-7">
            <RichText blocks={about} locale={locale} />
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
