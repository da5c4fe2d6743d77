import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { CustomerView } from '@/lib/domain/customers/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly customer: CustomerView;
  readonly locale: Locale;
  readonly actions: { readonly block: FormAction; readonly unblock: FormAction } | null;
};

/** Whether the shop takes orders from them. Who has no account can't order anyway. */
export async function BlockCustomer({ customer: { id, account, blocked }, locale, actions }: Props) {
  const t = await getTranslations('customers');
  if (!account || (actions === null && blocked === null)) return null;
  return (
    <Card className="space-y-3">
      <h2 className="text-lg font-semibold">{t('ordering')}</h2>
      {blocked === null ? null : (
        <p className="text-sm">
          {t('blockedBy', { by: blocked.by, at: formatTime(locale, blocked.at) })}
          <span className="block text-muted">{blocked.reason}</span>
        </p>
      )}
      {actions === null ? null : blocked === null ? (
        <>
          <p className="text-sm text-muted">{t('blockHint')}</p>
          <details className="text-sm">
            <summary className="flex min-h-11 cursor-pointer items-center font-medium text-danger">{t('block')}</summary>
            <StaffForm action={actions.block} locale={locale} hidden={{ id }} submit={t('blockNow')} quiet>
              <TextField name="reason" label={t('blockReason')} required hint={t('blockReasonHint')} />
            </StaffForm>
          </details>
        </>
      ) : (
        <StaffForm action={actions.unblock} locale={locale} hidden={{ id }} submit={t('unblock')} quiet>
          {null}
        </StaffForm>
      )}
    </Card>
  );
}
