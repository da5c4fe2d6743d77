import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { saveCouponAction } from '@/app/[locale]/admin/promotions/actions';
import { CouponLimits } from '@/components/admin/coupon-limits';
import { OfferBasics } from '@/components/admin/offer-basics';
import { OfferFields } from '@/components/admin/offer-fields';
import { OfferState } from '@/components/admin/offer-state';
import { OfferTrial } from '@/components/admin/offer-trial';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { couponValues } from '@/lib/web/offer-form';
import { listCoupons, mayWriteOffers, offerForm } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('list_coupons'), robots: { index: false } };
}

const formId = 'offer-form';

export default async function CouponPage({ params, searchParams }: PageProps<'/[locale]/admin/promotions/coupons/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireStaff(locale, id === 'new' ? 'promotions.write' : 'promotions.read', '/admin/promotions?show=coupons');
  const found = z.uuid().safeParse(id).success ? (await listCoupons(ctx, id))[0] : undefined;
  if (found === undefined && id !== 'new') return <Missing />;
  const coupon = found ?? null;
  const chosen = z.enum(couponKinds).catch('amount_off');
  const kind = chosen.parse(coupon?.action.kind ?? query['kind']);
  const { trial, basket, fields, trialLabels } = await offerForm(ctx, locale, coupon, query['basket']);
  return (
    <div className="space-y-6">
      <PageHead
        title={coupon === null ? t(`newCoupon_${kind}`) : pick(locale, coupon.name, coupon.nameEn)}
        back={{ href: localPath(locale, '/admin/promotions?show=coupons'), label: t('back') }}
      >
        {coupon === null ? null : (
          <>
            <OfferState state={coupon.state} label={t(`state_${coupon.state}`)} />
            <span className="text-sm text-muted">{t('claimed', { count: coupon.claimedCount })}</span>
          </>
        )}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
        {mayWriteOffers(ctx) ? (
          <Card id={formId}>
            <StaffForm
              action={saveCouponAction}
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
        ) : null}
        <Card>
          <OfferTrial locale={locale} formId={formId} initial={trial} basket={basket} labels={trialLabels} />
        </Card>
      </div>
    </div>
  );
}
