import { getTranslations } from 'next-intl/server';
import { TimeField } from './offer-fields';
import { TextField } from './staff-form';

type Props = {
  /** What the coupon says now, by field, or what a new one begins with. */
  readonly values: Readonly<
    Record<'code' | 'perUserLimit' | 'totalLimit' | 'validDays' | 'claimStartsAt' | 'claimEndsAt' | 'validUntil', string>
  >;
};

/** How a coupon is had, by how many, and until when. */
export async function CouponLimits({ values }: Props) {
  const t = await getTranslations('promotions');
  return (
    <>
      <h2 className="pt-2 text-lg font-semibold">{t('limits')}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name="code" label={t('code')} value={values.code} hint={t('codeHint')} />
        <TextField name="perUserLimit" label={t('perUserClaims')} value={values.perUserLimit} numeric required />
        <TextField name="totalLimit" label={t('totalLimit')} value={values.totalLimit} hint={t('totalHint')} numeric />
        <TextField name="validDays" label={t('validDays')} value={values.validDays} numeric />
        <TimeField name="claimStartsAt" label={t('claimStartsAt')} value={values.claimStartsAt} required />
        <TimeField name="claimEndsAt" label={t('claimEndsAt')} value={values.claimEndsAt} required />
        <TimeField name="validUntil" label={t('validUntil')} value={values.validUntil} />
      </div>
    </>
  );
}
