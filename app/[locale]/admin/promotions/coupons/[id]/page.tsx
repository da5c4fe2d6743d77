import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { saveCouponAction } from '@/app/[locale]/admin/promotions/actions';
import { OfferTrial } from '@/components/admin/offer-trial';
import { CouponForm } from '@/components/promotions/coupon-form';
import { OfferHead } from '@/components/promotions/offer-head';
import { OfferResults } from '@/components/promotions/offer-results';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { namedBy } from '@/lib/web/named-by';
import { couponValues } from '@/lib/web/offer-form';
import { listCoupons, mayWriteOffers, offerForm, readResults } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('list_coupons'), robots: { index: false } };
}

const formId = 'offer-form';

export default async function CouponPage({ params, searchParams }: PageProps<'/[locale]/admin/promotions/coupons/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireStaff(locale, id === 'new' ? 'promotions.write' : 'promotions.read', '/admin/promotions?show=coupons');
  const coupon = await namedBy(id, (one) => listCoupons(ctx, one));
  if (coupon === undefined) return <Missing />;
  const chosen = z.enum(couponKinds).catch('amount_off');
  const kind = chosen.parse(coupon?.action.kind ?? query['kind']);
  const { trial, basket, fields, trialLabels } = await offerForm(ctx, locale, coupon, query['basket']);
  return (
    <div className="space-y-6">
      <OfferHead offer={coupon} fresh={t(`newCoupon_${kind}`)} back={localPath(locale, '/admin/promotions?show=coupons')} locale={locale} />
      <RefusalNotice state={await readFlash()} />
      {coupon === null ? null : (
        <OfferResults
          report={await readResults(ctx, { kind: 'coupon', id: coupon.id, merchantId: ctx.actor.merchantId })}
          locale={locale}
        />
      )}
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
        {mayWriteOffers(ctx) ? (
          <Card id={formId}>
            <CouponForm
              action={saveCouponAction}
              coupon={coupon}
              kind={kind}
              fields={fields}
              limits={couponValues(coupon, ctx.now())}
              locale={locale}
            />
          </Card>
        ) : null}
        <Card>
          <OfferTrial locale={locale} formId={formId} initial={trial} basket={basket} labels={trialLabels} />
        </Card>
      </div>
    </div>
  );
}
