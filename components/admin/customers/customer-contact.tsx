import { getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import { type Revealable, revealables } from '@/lib/domain/customers/inputs';
import type { CustomerView } from '@/lib/domain/customers/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly customer: CustomerView;
  /** What was just opened to this person. */
  readonly revealed: { readonly what: Revealable; readonly text: string } | null;
  readonly locale: Locale;
  readonly action: FormAction | null;
};

/** How to reach a customer: masked until somebody says why they must know, and who looked. */
export async function CustomerContact({ customer, revealed, locale, action }: Props) {
  const t = await getTranslations('customers');
  const some = revealables.filter((what) => customer[what] !== null);
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('contact')}</h2>
      <dl className="space-y-2 text-sm">
        {revealables.map((what) => (
          <div key={what} className="grid grid-cols-[5rem_1fr] gap-2">
            <dt className="text-muted">{t(what)}</dt>
            <dd className="break-words" data-contact={what}>
              {revealed?.what === what ? <strong className="font-medium">{revealed.text}</strong> : (customer[what] ?? '—')}
            </dd>
          </div>
        ))}
      </dl>
      {revealed === null ? null : (
        <p role="status" className="text-sm text-warning">
          {t('revealedHint')}
        </p>
      )}
      {action === null || some.length === 0 ? null : (
        <details className="text-sm">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium">{t('reveal')}</summary>
          <StaffForm action={action} locale={locale} hidden={{ id: customer.id }} submit={t('show')} quiet>
            <ChoiceField name="what" label={t('revealWhat')} choices={some.map((value) => ({ value, label: t(value) }))} />
            <TextField name="reason" label={t('reason')} required hint={t('reasonHint')} />
          </StaffForm>
        </details>
      )}
      {customer.reveals.length === 0 ? null : (
        <details className="text-sm">
          <summary className="flex min-h-11 cursor-pointer items-center text-muted">
            {t('reveals', { count: customer.reveals.length })}
          </summary>
          <ul className="space-y-2">
            {customer.reveals.map(({ id, what, reason, by, at }) => (
              <li key={id}>
                {t('revealLine', { by, what: t(what), reason })}
                <time dateTime={at.toISOString()} className="block text-xs text-muted">
                  {formatTime(locale, at)}
                </time>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
