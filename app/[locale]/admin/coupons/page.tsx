import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CouponTable } from '@/components/admin/offer-tables';
import { LinkButton } from '@/components/ui/button';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { offerWords } from '@/lib/web/offer-words';
import { listPlatformCoupons } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('platformCoupons'), robots: { index: false } };
}

/** The platform's own coupons, for every shop. */
export default async function PlatformCouponsPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('promotions')]);
  const ctx = await requireOperator(locale, '/admin/coupons');
  const [coupons, words] = await Promise.all([listPlatformCoupons(ctx), offerWords(locale)]);
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('platformCoupons')}</h1>
      <nav aria-label={t('create')} className="flex flex-wrap gap-2">
        {couponKinds.map((kind) => (
          <LinkButton key={kind} href={localPath(locale, `/admin/coupons/new?kind=${kind}`)} variant="secondary" size="small">
            {t(`newCoupon_${kind}`)}
          </LinkButton>
        ))}
      </nav>
      <CouponTable rows={coupons.map((row) => ({ ...row, what: words.terms(row) }))} locale={locale} path="/admin/coupons" />
    </div>
  );
}
