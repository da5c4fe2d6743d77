import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Price } from '@/components/ui/price';
import type { ProductCardView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

/** Cards of equal height; stock is said only when it matters. */
export async function ProductGrid({ products, locale }: { readonly products: readonly ProductCardView[]; readonly locale: Locale }) {
  const t = await getTranslations('shop');
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product) => (
        <li key={product.slug}>
          <Link
            href={localPath(locale, `/p/${product.slug}`)}
            className="group flex h-full flex-col overflow-hidden rounded-2xl border border-line bg-surface"
          >
            {product.image === null ? (
              <span className="block aspect-square bg-surface-2" />
            ) : (
              <img
                src={product.image}
                alt=""
                width={800}
                height={800}
                loading="lazy"
                className="aspect-square w-full bg-surface-2 object-cover"
              />
            )}
            <span className="flex flex-1 flex-col gap-1 p-3 sm:p-4">
              <span className="line-clamp-2 group-hover:underline">{pick(locale, product.title, product.titleEn)}</span>
              <span className="mt-auto pt-1">
                <Price
                  amount={product.price}
                  listAmount={product.listPrice}
                  suffix={product.from ? t('from') : undefined}
                  listLabel={t('listPrice')}
                />
              </span>
              {product.available > 5 ? null : (
                <span className="text-xs text-muted">
                  {product.available <= 0 ? t('soldOut') : t('left', { count: product.available })}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
