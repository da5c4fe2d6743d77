import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import { caseKinds, caseReasons, type OrderAfterSale } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { PieceRows } from './piece-rows';

type Props = {
  readonly orderNumber: string;
  /** Made with the page: pressed twice, it opens one case. */
  readonly caseId: string;
  readonly page: OrderAfterSale;
  readonly action: FormAction;
  readonly locale: Locale;
};

export async function NewCaseForm({ orderNumber, caseId, page, action, locale }: Props) {
  const t = await getTranslations('afterSale');
  const choose = { value: '', label: t('choose') };
  const reasons = caseReasons.filter((reason) => reason !== 'no_reason' || page.noReasonOpen);
  return (
    <StaffForm action={action} locale={locale} hidden={{ orderNumber, caseId }} submit={t('submitCase')} className="space-y-6">
      <PieceRows
        initial="one"
        legend={t('pieces')}
        labels={{ quantityOf: String(t.raw('piecesOf')), upTo: String(t.raw('upTo')) }}
        rows={page.caseable.map((line) => ({
          id: line.id,
          title: pick(locale, line.title, line.titleEn),
          options: pick(locale, line.options, line.optionsEn),
          most: line.most,
          worth: t('worth', { amount: formatMoney(locale, line.worth) }),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          name="kind"
          label={t('kind')}
          required
          choices={[choose, ...caseKinds.map((value) => ({ value, label: t(`kind_${value}`) }))]}
        />
        <ChoiceField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          required
          choices={[choose, ...reasons.map((value) => ({ value, label: t(`reason_${value}`) }))]}
        />
      </div>
      <LongField name="description" label={t('description')} hint={t('descriptionHint')} rows={4} />
      <TextField name="amount" label={t('askAmount')} hint={t('askAmountHint')} numeric />
    </StaffForm>
  );
}
