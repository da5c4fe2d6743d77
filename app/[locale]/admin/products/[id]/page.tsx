import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Missing } from '@/components/shop/missing';
import { z } from 'zod';
import { adjustStockAction, updateProductAction, updateVariantAction } from '@/app/[locale]/admin/actions';
import { ProductWordsForm } from '@/components/admin/product-words-form';
import { SkuCard } from '@/components/admin/sku-card';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { mayChange, readMerchantProduct } from '@/lib/web/reads/admin';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('product'), robots: { index: false } };
}

export default async function AdminProductPage({ params }: PageProps<'/[locale]/admin/products/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('admin'), params]);
  const ctx = await requireStaff(locale, 'products.read', `/admin/products/${id}`);
  const product = z.uuid().safeParse(id).success ? await readMerchantProduct(ctx, id) : null;
  if (product === null) return <Missing />;
  const may = mayChange(ctx);
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <BackLink href={localPath(locale, '/admin/products')}>{t('products')}</BackLink>
          <h1 className="text-2xl font-semibold">{pick(locale, product.title, product.titleEn)}</h1>
          <p className="text-sm text-muted">{pick(locale, product.category.name, product.category.nameEn)}</p>
        </div>
        {product.status === 'live' ? (
          <Link
            href={localPath(locale, `/p/${product.slug}`)}
            className="grid min-h-11 place-items-center rounded-lg border border-line-strong px-4 text-sm hover:bg-surface-2"
          >
            {t('seeInShop')}
          </Link>
        ) : null}
      </header>
      <RefusalNotice state={await readFlash()} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card>
          <h2 className="mb-4 text-lg font-semibold">{t('words')}</h2>
          <ProductWordsForm product={product} locale={locale} action={updateProductAction} mayChange={may.products} />
        </Card>
        <section aria-labelledby="skus" className="space-y-4">
          <h2 id="skus" className="text-lg font-semibold">
            {t('skus')}
          </h2>
          {product.variants.map((variant) => (
            <SkuCard
              key={variant.id}
              variant={variant}
              locale={locale}
              priceAction={updateVariantAction}
              stockAction={adjustStockAction}
              may={may}
            />
          ))}
        </section>
      </div>
    </div>
  );
}
