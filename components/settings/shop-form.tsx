import { getTranslations } from 'next-intl/server';
import { TickField } from '@/components/admin/offer-fields';
import { LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Settings = Readonly<
  Record<'name' | 'nameEn' | 'about' | 'aboutEn', string> &
    Record<'servicePhone' | 'serviceEmail' | 'serviceHours' | 'returnAddress', string | null>
> & {
  readonly shipWithinHours: number | null;
  readonly askBeforeCancel: boolean;
  readonly settingsVersion: number;
};
type Props = { readonly settings: Settings; readonly action: FormAction; readonly locale: Locale };

const pair = 'grid gap-4 sm:grid-cols-2';

/** What a shop says of itself, and how it deals with cancelling. */
export async function ShopForm({ settings, action, locale }: Props) {
  const t = await getTranslations('settings');
  const legend = 'mb-3 text-lg font-semibold';
  return (
    <Card>
      <StaffForm
        action={action}
        locale={locale}
        hidden={{ version: settings.settingsVersion }}
        submit={t('saveShop')}
        className="space-y-8"
      >
        <fieldset className="space-y-4">
          <legend className={legend}>{t('shopName')}</legend>
          <div className={pair}>
            <TextField name="name" label={t('nameZh')} value={settings.name} required />
            <TextField name="nameEn" label={t('nameEn')} value={settings.nameEn} required />
            <LongField name="about" label={t('aboutZh')} value={settings.about} rows={3} />
            <LongField name="aboutEn" label={t('aboutEn')} value={settings.aboutEn} rows={3} />
          </div>
        </fieldset>
        <fieldset className="space-y-4">
          <legend className={legend}>{t('service')}</legend>
          <div className={pair}>
            <TextField name="servicePhone" label={t('servicePhone')} value={settings.servicePhone ?? ''} />
            <TextField name="serviceEmail" label={t('serviceEmail')} value={settings.serviceEmail ?? ''} />
          </div>
          <TextField name="serviceHours" label={t('serviceHours')} hint={t('serviceHoursHint')} value={settings.serviceHours ?? ''} />
        </fieldset>
        <fieldset className="space-y-4">
          <legend className={legend}>{t('shipping')}</legend>
          <TextField
            name="shipWithinHours"
            label={t('shipWithin')}
            hint={t('shipWithinHint')}
            value={String(settings.shipWithinHours ?? '')}
            numeric
          />
          <LongField
            name="returnAddress"
            label={t('returnAddress')}
            hint={t('returnAddressHint')}
            value={settings.returnAddress ?? ''}
            rows={2}
          />
        </fieldset>
        <fieldset className="space-y-2">
          <legend className={legend}>{t('cancelling')}</legend>
          <TickField name="askBeforeCancel" label={t('askBeforeCancel')} ticked={settings.askBeforeCancel} />
          <p className="text-sm text-muted">{t('askHint')}</p>
        </fieldset>
      </StaffForm>
    </Card>
  );
}
