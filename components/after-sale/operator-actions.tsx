import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import type { CaseView } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly found: CaseView;
  /** Names of lib/domain/after-sale/transitions.ts */
  readonly allowed: readonly string[];
  readonly action: FormAction;
  readonly locale: Locale;
};

/** The platform's decision of a dispute. */
export async function OperatorActions({ found, allowed, action, locale }: Props) {
  if (!allowed.includes('decide_no')) return null;
  const t = await getTranslations('afterSale');
  const decisions = (['refund', 'return', 'no'] as const).filter((one) => allowed.includes(`decide_${one}`));
  return (
    <StaffForm action={action} locale={locale} hidden={{ number: found.number }} submit={t('decide')}>
      <ChoiceField name="decision" label={t('decision')} choices={decisions.map((value) => ({ value, label: t(`decision_${value}`) }))} />
      <TextField name="amount" label={t('decideAmount')} hint={t('decideAmountHint', { amount: formatMoney(locale, found.max) })} numeric />
      <LongField name="text" label={t('decideText')} rows={3} required />
    </StaffForm>
  );
}
