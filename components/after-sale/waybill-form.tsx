import { getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

export type CarrierChoice = { readonly code: string; readonly name: string; readonly nameEn: string };
type Props = {
  readonly number: string;
  readonly carriers: readonly CarrierChoice[];
  readonly action: FormAction;
  readonly submit: string;
  readonly locale: Locale;
};

/** Carrier and number of a parcel of the case. */
export async function WaybillForm({ number, carriers, action, submit, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <StaffForm action={action} locale={locale} hidden={{ number }} submit={submit}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          name="carrierCode"
          label={t('carrier')}
          required
          choices={[
            { value: '', label: t('choose') },
            ...carriers.map((one) => ({ value: one.code, label: pick(locale, one.name, one.nameEn) })),
          ]}
        />
        <TextField name="trackingNumber" label={t('trackingNumber')} required />
      </div>
    </StaffForm>
  );
}
