import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { savePlatformCouponAction } from '@/app/[locale]/admin/coupons/actions';
import { CouponLimits } from '@/components/admin/coupon-limits';
import { OfferBasics } from '@/components/admin/offer-basics';
import { OfferFields } from '@/components/admin/offer-fields';
import { OfferState } from '@/components/admin/offer-state';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { couponValues } from '@/lib/web/offer-form';
import { listPlatformCoupons, offerFields } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('platformCoupons'), robots: { index: false } };
}

export default async function PlatformCouponPage({ params, searchParams }: PageProps<'/[locale]/admin/coupons/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireOperator(locale, '/admin/coupons');
  const found = z.uuid().safeParse(id).success ? (await listPlatformCoupons(ctx, id))[0] : undefined;
  if (found === undefined && id !== 'new') return <Missing />;
  const coupon = found ?? null;
  const kind = z
    .enum(couponKinds)
    .catch('amount_off')
    .parse(coupon?.action.kind ?? query['kind']);
  const fields = await offerFields(locale, coupon, new Map(), ['shop', 'categories']);
  return (
    <div className="space-y-6">
      <PageHead
        title={coupon === null ? t(`newCoupon_${kind}`) : pick(locale, coupon.name, coupon.nameEn)}
        back={{ href: localPath(locale, '/admin/coupons'), label: t('back') }}
      >
        {coupon === null ? null : <OfferState state={coupon.state} label={t(`state_${coupon.state}`)} />}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <Card className="max-w-4xl">
        <StaffForm
          action={savePlatformCouponAction}
          locale={locale}
          hidden={coupon === null ? {} : { id: coupon.id, version: coupon.version }}
          submit={t('save')}
        >
          <OfferBasics offer={coupon} />
          <h2 className="pt-2 text-lg font-semibold">
            {t('terms')} · {t(`kind_${kind}`)}
          </h2>
          {coupon !== null && coupon.claimedCount > 0 ? <p className="text-sm text-warning">{t('fixed')}</p> : null}
          <OfferFields kind={kind} {...fields} />
          <CouponLimits values={couponValues(coupon, ctx.now())} />
        </StaffForm>
      </Card>
    </div>
  );
}
