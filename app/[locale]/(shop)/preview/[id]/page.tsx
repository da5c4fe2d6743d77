import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { addToCartAction } from '@/app/[locale]/(shop)/cart/actions';
import { claimCouponAction } from '@/app/[locale]/(shop)/coupons/actions';
import { ProductArticle } from '@/components/shop/product-article';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readPreview } from '@/lib/web/reads/editor';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editor');
  return { title: t('preview'), robots: { index: false, follow: false } };
}

/** A product as its page will be, for the staff of its shop alone. */
export default async function PreviewPage({ params }: PageProps<'/[locale]/preview/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('editor'), params]);
  const ctx = await requireStaff(locale, 'products.read', `/preview/${id}`);
  const product = z.uuid().safeParse(id).success ? await readPreview(ctx, id) : null;
  if (product === null) notFound();
  return (
    <div className="space-y-6">
      <Notice tone="warning" className="flex flex-wrap items-center justify-between gap-3">
        {t('previewBanner')}
        <LinkButton href={localPath(locale, `/admin/products/${id}`)} variant="secondary" size="small" prefetch={false}>
          {t('backToEditor')}
        </LinkButton>
      </Notice>
      <ProductArticle
        product={product}
        offers={{ promotions: [], coupons: [] }}
        related={[]}
        locale={locale}
        addAction={addToCartAction}
        claimAction={claimCouponAction}
      />
    </div>
  );
}
