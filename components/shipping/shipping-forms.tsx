import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm } from '@/components/admin/staff-form';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { FileInput } from '@/components/ui/file-input';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly carriers: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  /** What stands in the text from the start. */
  readonly lines: string;
  readonly action: FormAction;
  readonly locale: Locale;
};

/** Orders with their tracking numbers, pasted or as a file. The file has a form of its own: its route reads it as it comes. */
export async function ShippingForms({ carriers, lines, action, locale }: Props) {
  const [t, common] = await Promise.all([getTranslations('shipping'), getTranslations('common')]);
  const choices = [
    { value: '', label: t('byNumber') },
    ...carriers.map(({ code, name, nameEn }) => ({ value: code, label: pick(locale, name, nameEn) })),
  ];
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
      <Card>
        <StaffForm action={action} locale={locale} submit={t('look')}>
          <LongField name="lines" label={t('lines')} hint={t('linesHint')} rows={14} value={lines} required />
          <ChoiceField name="carrierCode" label={t('otherwise')} hint={t('otherwiseHint')} choices={choices} />
        </StaffForm>
      </Card>
      <Card>
        <form method="post" encType="multipart/form-data" action={`/api/admin/orders/ship?locale=${locale}`} className="space-y-4">
          <h2 className="text-lg font-semibold">{t('fromFile')}</h2>
          <SelectField id="file-carrier" name="carrierCode" label={t('otherwise')}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <FileInput
            id="shipping-file"
            name="file"
            label={t('file')}
            choose={common('chooseFile')}
            none={common('noFile')}
            hint={t('fileHint')}
            accept=".csv,.txt,.tsv,.xlsx"
            required
          />
          <button type="submit" className={buttonClass('secondary')}>
            {t('look')}
          </button>
        </form>
      </Card>
    </div>
  );
}
