import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { ChoiceField, StaffForm, TextField } from './staff-form';

type Props = {
  /** The amount in fen; null: any. */
  readonly terms: { readonly cashOnDelivery: boolean; readonly cashOnDeliveryMax: number | null };
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Whether the shop takes money on delivery. */
export async function CashTerms({ terms: { cashOnDelivery, cashOnDeliveryMax: max }, locale, action }: Props) {
  const t = await getTranslations('payments');
  return (
    <Card className="max-w-xl">
      <h2 className="mb-4 text-lg font-semibold">{t('termsTitle')}</h2>
      <StaffForm action={action} locale={locale} submit={t('saveTerms')} quiet>
        <ChoiceField
          name="cashOnDelivery"
          label={t('termsOn')}
          value={cashOnDelivery ? 'on' : 'off'}
          choices={[
            { value: 'on', label: t('termsYes') },
            { value: 'off', label: t('termsNo') },
          ]}
        />
        <TextField
          name="cashOnDeliveryMax"
          label={t('termsMax')}
          hint={t('termsMaxHint')}
          value={max === null ? '' : (max / 100).toFixed(2)}
          numeric
        />
      </StaffForm>
    </Card>
  );
}
