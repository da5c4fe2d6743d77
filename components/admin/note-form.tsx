import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { ChoiceField, LongField, StaffForm } from './staff-form';

type Props = { readonly number: string; readonly locale: Locale; readonly action: FormAction };

/** A note among the shop's people, or a message to the shopper: into the order's history. */
export async function NoteForm({ number, locale, action }: Props) {
  const t = await getTranslations('admin');
  return (
    <Card>
      <h2 className="mb-4 text-lg font-semibold">{t('note')}</h2>
      <StaffForm action={action} locale={locale} hidden={{ number }} submit={t('addNote')} quiet>
        <LongField name="text" label={t('noteText')} rows={2} required />
        <ChoiceField
          name="seenBy"
          label={t('noteSeenBy')}
          choices={[
            { value: 'shop', label: t('noteForShop') },
            { value: 'shopper', label: t('noteForShopper') },
          ]}
        />
      </StaffForm>
    </Card>
  );
}
