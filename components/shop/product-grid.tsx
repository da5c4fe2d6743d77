import { getTranslations } from 'next-intl/server';
import type { ProductCardView } from '@/lib/domain/catalog/views';
import type { Locale } from '@/lib/shared/locale';
import { ProductCard } from './product-card';

type Props = {
  readonly products: readonly ProductCardView[];
  readonly locale: Locale;
  /** How many cards are seen before anyone scrolls. */
  readonly seenAtOnce?: number;
};

/** Cards of equal height. */
export async function ProductGrid({ products, locale, seenAtOnce = 0 }: Props) {
  const t = await getTranslations('shop');
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} locale={locale} words={t} first={index < seenAtOnce} />
        </li>
      ))}
    </ul>
  );
}
