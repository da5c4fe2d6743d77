import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { saveCouponAction } from '@/app/[locale]/admin/promotions/actions';
import { OfferBasics } from '@/components/admin/offer-basics';
import { OfferFields, TimeField } from '@/components/admin/offer-fields';
import { OfferState } from '@/components/admin/offer-state';
import { OfferTrial } from '@/components/admin/offer-trial';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { couponKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { formTime } from '@/lib/web/offer-form';
import { listCoupons, mayWriteOffers, offerForm } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('list_coupons'), robots: { index: false } };
}

const formId = 'offer-form';
const monthMs = 30 * 86_400_000;

export default async function CouponPage({ params, searchParams }: PageProps<'/[locale]/admin/promotions/coupons/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireStaff(locale, id === 'new' ? 'promotions.write' : 'promotions.read', '/admin/promotions?show=coupons');
  const found = z.uuid().safeParse(id).success ? (await listCoupons(ctx, id))[0] : undefined;
  if (found === undefined && id !== 'new') return <Missing />;
  const coupon = found ?? null;
  const chosen = z.enum(couponKinds).catch('amount_off');
  const kind = chosen.parse(coupon?.action.kind ?? query['kind']);
  const { trial, basket, fields, trialLabels } = await offerForm(ctx, locale, coupon, query['basket']);
  const now = ctx.now();
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
              <h2 className="pt-2 text-lg font-semibold">{t('limits')}</h2>
              <div className="grid gap-3 sm:grid-cols-2">
                <TextField name="code" label={t('code')} value={coupon?.code ?? ''} hint={t('codeHint')} />
                <TextField name="perUserLimit" label={t('perUserClaims')} value={String(coupon?.perUserLimit ?? 1)} numeric required />
                <TextField
                  name="totalLimit"
                  label={t('totalLimit')}
                  value={String(coupon?.totalLimit ?? '')}
                  hint={t('totalHint')}
                  numeric
                />
                <TextField
                  name="validDays"
                  label={t('validDays')}
                  value={String(coupon === null ? 30 : (coupon.validDays ?? ''))}
                  numeric
                />
                <TimeField name="claimStartsAt" label={t('claimStartsAt')} value={formTime(coupon?.claimStartsAt ?? now)} required />
                <TimeField
                  name="claimEndsAt"
                  label={t('claimEndsAt')}
                  value={formTime(coupon?.claimEndsAt ?? new Date(now.getTime() + monthMs))}
                  required
                />
                <TimeField name="validUntil" label={t('validUntil')} value={formTime(coupon?.validUntil ?? null)} />
              </div>
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
