import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { TopProduct } from '@/lib/domain/figures/views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly products: readonly TopProduct[];
  readonly locale: Locale;
  /** Whether the reader has a page for each. */
  readonly linked: boolean;
};

/** What sold best, by what it brought. */
export async function TopProducts({ products, locale, linked }: Props) {
  const t = await getTranslations('figures');
  return (
    <Card className="space-y-3">
      <h2 className="text-lg font-semibold">{t('top')}</h2>
      {products.length === 0 ? (
        <p className="py-6 text-center text-sm text-muted">{t('noSales')}</p>
      ) : (
        <ol className="divide-y divide-line text-sm">
          {products.map(({ id, title, titleEn, pieces, sales }) => (
            <li key={id} className="flex items-baseline gap-4 py-2.5">
              <span className="min-w-0 flex-1 truncate">
                {linked ? (
                  <Link href={localPath(locale, `/admin/products/${id}`)} prefetch={false} className="underline-offset-4 hover:underline">
                    {pick(locale, title, titleEn)}
                  </Link>
                ) : (
                  pick(locale, title, titleEn)
                )}
              </span>
              <span className="text-muted">{t('pieces', { count: pieces })}</span>
              <span className="font-medium">{formatMoney(locale, sales)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
