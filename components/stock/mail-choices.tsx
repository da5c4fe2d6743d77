import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/field';
import { type AlertKindName, alertKinds } from '@/lib/domain/alerts/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly chosen: readonly AlertKindName[]; readonly locale: Locale; readonly action: FormAction };

/** Which alerts the member gets by mail. */
export async function MailChoices({ chosen, locale, action }: Props) {
  const t = await getTranslations('stock');
  return (
    <Card>
      <h2 className="text-lg font-semibold">{t('mailTitle')}</h2>
      <p className="mb-3 text-sm text-muted">{t('mailHint')}</p>
      <StaffForm action={action} locale={locale} submit={t('save')} quiet className="space-y-3">
        <div className="flex flex-wrap gap-x-5">
          {alertKinds.map((kind) => (
            <CheckboxField
              key={kind}
              id={`mail-${kind}`}
              name="kinds[]"
              value={kind}
              label={t(`kind_${kind}`)}
              defaultChecked={chosen.includes(kind)}
            />
          ))}
        </div>
      </StaffForm>
    </Card>
  );
}
