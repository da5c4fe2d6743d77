import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { savePlatformCouponAction } from '@/app/[locale]/admin/coupons/actions';
import { CouponForm } from '@/components/promotions/coupon-form';
import { OfferHead } from '@/components/promotions/offer-head';
import { OfferResults } from '@/components/promotions/offer-results';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { namedBy } from '@/lib/web/named-by';
import { couponValues } from '@/lib/web/offer-form';
import { listPlatformCoupons, offerFields, readResults } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('platformCoupons'), robots: { index: false } };
}

export default async function PlatformCouponPage({ params, searchParams }: PageProps<'/[locale]/admin/coupons/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireOperator(locale, '/admin/coupons');
  const coupon = await namedBy(id, (one) => listPlatformCoupons(ctx, one));
  if (coupon === undefined) return <Missing />;
  const chosen = z.enum(couponKinds).catch('amount_off');
  const kind = chosen.parse(coupon?.action.kind ?? query['kind']);
  const fields = await offerFields(locale, coupon, new Map(), ['shop', 'categories']);
  return (
    <div className="space-y-6">
      <OfferHead offer={coupon} fresh={t(`newCoupon_${kind}`)} back={localPath(locale, '/admin/coupons')} locale={locale} />
      <RefusalNotice state={await readFlash()} />
      {coupon === null ? null : (
        <OfferResults report={await readResults(ctx, { kind: 'coupon', id: coupon.id, merchantId: null })} locale={locale} />
      )}
      <Card className="max-w-4xl">
        <CouponForm
          action={savePlatformCouponAction}
          coupon={coupon}
          kind={kind}
          fields={fields}
          limits={couponValues(coupon, ctx.now())}
          locale={locale}
        />
      </Card>
    </div>
  );
}
