import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { Badge } from '@/components/ui/badge';
import type { InvitationRow, StaffRoleName } from '@/lib/domain/staff/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly invitations: readonly InvitationRow[];
  readonly roles: readonly StaffRoleName[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Who was asked and hasn't answered. */
export async function InvitationList({ invitations, roles, locale, action }: Props) {
  const t = await getTranslations('settings');
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="space-y-3">
      <h2 id="invitations" className="text-lg font-semibold">
        {t('invitations')}
      </h2>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-surface px-5">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-medium break-all">
                {email} <Badge>{t(`role_${role}`)}</Badge>
              </p>
              <p className="text-sm text-muted">{t('expires', { time: formatTime(locale, expiresAt) })}</p>
            </div>
            {roles.includes(role) ? (
              <ActionForm action={action} locale={locale} submit={t('withdraw')} variant="quiet" size="small">
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
