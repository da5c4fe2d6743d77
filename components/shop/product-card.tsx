import type { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Picture } from '@/components/ui/picture';
import { Price } from '@/components/ui/price';
import type { ProductCardView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

const few = 5;
const sizes = '(min-width: 1024px) 300px, (min-width: 768px) 33vw, 50vw';

type Props = {
  readonly product: ProductCardView;
  readonly locale: Locale;
  readonly words: Awaited<ReturnType<typeof getTranslations<'shop'>>>;
  readonly first?: boolean;
};

/** One product of a grid; stock is said only when it matters. */
export function ProductCard({ product, locale, words: t, first = false }: Props) {
  const { available, inStock } = product;
  const scarce = available <= 0 ? t('soldOut') : inStock <= 0 ? t('preorder') : inStock <= few ? t('left', { count: inStock }) : null;
  return (
    <Link
      href={localPath(locale, `/p/${product.slug}`)}
      className="group flex h-full flex-col overflow-hidden rounded-2xl border border-line bg-surface transition-shadow hover:shadow-soft"
    >
      <span className="relative block overflow-hidden bg-surface-2">
        {product.image === null ? (
          <span className="block aspect-square" />
        ) : (
          <Picture
            src={product.image}
            alt=""
            sizes={sizes}
            first={first}
            className={`aspect-square w-full object-cover transition-transform duration-250 group-hover:scale-[1.03] ${available <= 0 ? 'opacity-60' : ''}`}
          />
        )}
        <span className="absolute top-2.5 left-2.5 flex gap-1.5">
          {product.flash && available > 0 ? <Badge tone="danger">{t('flash')}</Badge> : null}
          {scarce === null ? null : <Badge tone={available <= 0 ? 'neutral' : 'warning'}>{scarce}</Badge>}
        </span>
      </span>
      <span className="flex flex-1 flex-col gap-1.5 p-3 sm:p-4">
        <span className="line-clamp-2 text-sm sm:text-base">{pick(locale, product.title, product.titleEn)}</span>
        <Price
          className="mt-auto"
          amount={product.price}
          listAmount={product.from ? null : product.listPrice}
          suffix={product.from ? t('from') : undefined}
          listLabel={t('listPrice')}
        />
      </span>
    </Link>
  );
}
