import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { CustomerView } from '@/lib/domain/customers/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly customer: CustomerView; readonly locale: Locale; readonly action: FormAction | null };

/** What the shop's people want to remember: added to, never changed. */
export async function CustomerNotes({ customer: { id, notes }, locale, action }: Props) {
  const t = await getTranslations('customers');
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('notes')}</h2>
      {action === null ? null : (
        <StaffForm action={action} locale={locale} hidden={{ id }} submit={t('addNote')} quiet>
          <LongField name="text" label={t('note')} rows={2} required hint={t('noteHint')} />
        </StaffForm>
      )}
      {notes.length === 0 ? <p className="text-sm text-muted">{t('noNotes')}</p> : null}
      <ul className="space-y-3">
        {notes.map(({ id: key, text, by, at }) => (
          <li key={key} className="text-sm">
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-xs text-muted">
              {by} · <time dateTime={at.toISOString()}>{formatTime(locale, at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
