import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { RegionView } from '@/lib/domain/accounts/views';
import { type ApplicationView, sellerKinds } from '@/lib/domain/merchants/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly provinces: readonly RegionView[];
  readonly user: { readonly name: string; readonly email: string | null };
  /** What was asked for before, to be corrected. */
  readonly earlier: ApplicationView | null;
  readonly action: FormAction;
  readonly locale: Locale;
};

const pair = 'grid gap-4 sm:grid-cols-2';

export async function ApplyForm({ provinces, user, earlier, action, locale }: Props) {
  const t = await getTranslations('merchants');
  const before = earlier?.state === 'approved' ? null : earlier;
  const places = provinces.map(({ code, name, nameEn }) => ({ value: code, label: pick(locale, name, nameEn) }));
  const kinds = sellerKinds.map((value) => ({ value, label: t(`kind_${value}`) }));
  const legend = 'mb-3 text-lg font-semibold';
  return (
    <Card>
      <StaffForm action={action} locale={locale} submit={t('apply')} className="space-y-8">
        <fieldset className="space-y-4">
          <legend className={legend}>{t('theShop')}</legend>
          <div className={pair}>
            <TextField name="name" label={t('nameZh')} value={before?.name ?? ''} required />
            <TextField name="nameEn" label={t('nameEn')} value={before?.nameEn ?? ''} required />
          </div>
          <TextField name="slug" label={t('slug')} hint={t('slugHint')} value={before?.slug ?? ''} required />
          <ChoiceField
            name="provinceCode"
            label={t('province')}
            hint={t('provinceHint')}
            choices={[{ value: '', label: t('choose') }, ...places]}
            value={places.find(({ label }) => label === pick(locale, before?.province ?? '', before?.provinceEn ?? ''))?.value ?? ''}
            required
          />
          <LongField name="about" label={t('about')} hint={t('aboutHint')} value={before?.about ?? ''} />
        </fieldset>
        <fieldset className="space-y-4">
          <legend className={legend}>{t('theSeller')}</legend>
          <ChoiceField name="kind" label={t('kind')} choices={kinds} value={before?.kind ?? 'company'} required />
          <div className={pair}>
            <TextField name="company" label={t('company')} hint={t('companyHint')} value={before?.company ?? ''} />
            <TextField name="licence" label={t('licence')} hint={t('licenceHint')} value={before?.licence ?? ''} />
          </div>
        </fieldset>
        <fieldset className="space-y-4">
          <legend className={legend}>{t('theContact')}</legend>
          <div className={pair}>
            <TextField name="contact" label={t('contact')} value={before?.contact ?? user.name} required />
            <TextField name="phone" label={t('phone')} value={before?.phone ?? ''} required />
          </div>
          <TextField name="email" label={t('email')} hint={t('emailHint')} value={before?.email ?? user.email ?? ''} required />
        </fieldset>
      </StaffForm>
    </Card>
  );
}
