import { getTranslations } from 'next-intl/server';
import { NumberBox } from '@/components/admin/number-box';
import { LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import type { CaseView } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = { readonly found: CaseView; readonly action: FormAction; readonly locale: Locale };

/** Of each line: how many came back fine, how many damaged; and what of the money goes back. */
export async function InspectionForm({ found, action, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <StaffForm action={action} locale={locale} hidden={{ number: found.number }} submit={t('receive')}>
      <ul className="divide-y divide-line">
        {found.lines.map((line) => {
          const title = pick(locale, line.title, line.titleEn);
          const field = (name: 'sellable' | 'damaged', value: number) => (
            <span className="flex items-center gap-2">
              <span aria-hidden>{t(name)}</span>
              <NumberBox
                name={`${name}[]`}
                label={t(name === 'sellable' ? 'sellableOf' : 'damagedOf', { title })}
                max={line.quantity}
                value={value}
              />
            </span>
          );
          return (
            <li key={line.orderLineId} className="space-y-2 py-3 text-sm">
              <p>
                {title} × {line.quantity}
              </p>
              <input type="hidden" name="orderLineId[]" value={line.orderLineId} />
              <div className="flex flex-wrap gap-x-6 gap-y-2">
                {field('sellable', line.quantity)}
                {field('damaged', 0)}
              </div>
            </li>
          );
        })}
      </ul>
      {found.kind === 'exchange' ? null : <TextField name="amount" label={t('receiveAmount')} hint={t('receiveAmountHint')} numeric />}
      <LongField name="text" label={t('receiveText')} rows={2} />
    </StaffForm>
  );
}
