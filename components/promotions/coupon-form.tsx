import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { CouponLimits } from '@/components/admin/coupon-limits';
import { OfferBasics } from '@/components/admin/offer-basics';
import { OfferFields } from '@/components/admin/offer-fields';
import { StaffForm } from '@/components/admin/staff-form';
import type { ManagedCoupon } from '@/lib/domain/promotions/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly action: FormAction;
  /** Null: a new one. */
  readonly coupon: ManagedCoupon | null;
  readonly kind: 'amount_off' | 'percent_off' | 'free_freight';
  readonly fields: Omit<ComponentProps<typeof OfferFields>, 'kind'>;
  readonly limits: ComponentProps<typeof CouponLimits>['values'];
  readonly locale: Locale;
};

/** The form of a coupon, a shop's or the platform's. */
export async function CouponForm({ action, coupon, kind, fields, limits, locale }: Props) {
  const t = await getTranslations('promotions');
  return (
    <StaffForm
      action={action}
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
      <CouponLimits values={limits} />
    </StaffForm>
  );
}
