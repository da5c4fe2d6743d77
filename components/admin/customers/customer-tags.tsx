import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { CustomerView } from '@/lib/domain/customers/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly customer: CustomerView; readonly known: readonly string[]; readonly locale: Locale; readonly action: FormAction };

export async function CustomerTags({ customer: { id, tags }, known, locale, action }: Props) {
  const t = await getTranslations('customers');
  const others = known.filter((tag) => !tags.includes(tag)).slice(0, 12);
  return (
    <Card>
      <h2 className="mb-4 text-lg font-semibold">{t('tags')}</h2>
      {/* What is shown is of these tags: others make another form. */}
      <StaffForm key={tags.join()} action={action} locale={locale} hidden={{ id, shown: tags.join(',') }} submit={t('save')} quiet>
        <TextField
          name="tags"
          label={t('tags')}
          hideLabel
          value={tags.join('，')}
          hint={others.length === 0 ? t('tagsHint') : t('tagsKnown', { tags: others.join('，') })}
        />
      </StaffForm>
    </Card>
  );
}
