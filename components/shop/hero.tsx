import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Picture } from '@/components/ui/picture';
import { Price } from '@/components/ui/price';
import type { ProductCardView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

/** The first featured product, large. */
export async function Hero({ product, locale }: { readonly product: ProductCardView; readonly locale: Locale }) {
  const t = await getTranslations('shop');
  return (
    <section
      aria-label={t('hero')}
      className="grid overflow-hidden rounded-2xl border border-line bg-surface-2 sm:grid-cols-2 lg:min-h-[26rem]"
    >
      <div className="order-last flex flex-col items-start justify-center gap-4 p-6 sm:order-none sm:p-10 lg:p-14">
        <p className="text-sm font-medium text-accent-text">{t('hero')}</p>
        <h2 className="text-2xl font-semibold sm:text-3xl">{pick(locale, product.title, product.titleEn)}</h2>
        <p className="max-w-md text-muted">{pick(locale, product.summary, product.summaryEn)}</p>
        <Price
          amount={product.price}
          listAmount={product.from ? null : product.listPrice}
          size="large"
          suffix={product.from ? t('from') : undefined}
          listLabel={t('listPrice')}
        />
        <LinkButton href={localPath(locale, `/p/${product.slug}`)} size="large">
          {t('look')}
        </LinkButton>
      </div>
      {product.image === null ? null : (
        <Picture
          src={product.image}
          alt=""
          first
          sizes="(min-width: 1312px) 640px, (min-width: 640px) 50vw, 100vw"
          className="aspect-[4/3] h-full w-full object-cover sm:aspect-auto"
        />
      )}
    </section>
  );
}
