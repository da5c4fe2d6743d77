import type { ProductView } from '@/lib/domain/catalog/views';
import { type Locale, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';

type Props = { readonly product: ProductView; readonly locale: Locale; readonly url: string; readonly imageOf: (path: string) => string };

/** The product for machines that read pages: schema.org Product with an offer for each SKU (https://schema.org/Product). */
export function ProductJsonLd({ product, locale, url, imageOf }: Props) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: pick(locale, product.title, product.titleEn),
    description: pick(locale, product.summary, product.summaryEn),
    ...(product.brand === null ? {} : { brand: { '@type': 'Brand', name: pick(locale, product.brand.name, product.brand.nameEn) } }),
    image: product.media.map((media) => imageOf(media.url)),
    ...(product.ratingCount === 0
      ? {}
      : { aggregateRating: { '@type': 'AggregateRating', ratingValue: product.rating.toFixed(1), reviewCount: product.ratingCount } }),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.sku,
      url,
      price: toYuan(variant.price),
      priceCurrency: 'CNY',
      availability: `https://schema.org/${variant.available <= 0 ? 'OutOfStock' : variant.available > variant.backorder ? 'InStock' : 'BackOrder'}`,
      seller: { '@type': 'Organization', name: pick(locale, product.merchant, product.merchantEn) },
    })),
  };
  // The text comes from merchants: a "<" must not end the element.
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', String.raw`\u003c`) }} />
  );
}
