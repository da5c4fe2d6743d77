import { getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { StaffRoleName } from '@/lib/domain/staff/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly roles: readonly StaffRoleName[]; readonly action: FormAction; readonly locale: Locale };

/** Asks somebody by mail; only the roles that one may give are there to choose. */
export async function InviteForm({ roles, action, locale }: Props) {
  const t = await getTranslations('settings');
  // Nobody becomes something because it stood first in the list.
  const choices = [{ value: '', label: t('choose') }, ...roles.map((value) => ({ value, label: t(`role_${value}`) }))];
  return (
    <Card>
      <h2 className="text-lg font-semibold">{t('invite')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('inviteHint')}</p>
      <StaffForm action={action} locale={locale} submit={t('sendInvite')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="email" label={t('email')} required />
          <ChoiceField name="role" label={t('role')} choices={choices} value="" required />
        </div>
      </StaffForm>
    </Card>
  );
}
