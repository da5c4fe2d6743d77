import { getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm } from '@/components/admin/staff-form';
import { Table } from '@/components/admin/table';
import { Fold } from '@/components/after-sale/fold';
import { Badge } from '@/components/ui/badge';
import type { MemberView, StaffRoleName } from '@/lib/domain/staff/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly members: readonly MemberView[];
  readonly me: string;
  /** The roles that one may give and take; none for who only looks. */
  readonly roles: readonly StaffRoleName[];
  readonly locale: Locale;
  readonly actions: { readonly change: FormAction; readonly remove: FormAction };
};

/** Who works for the shop, with what may be changed of each. */
export async function StaffTable({ members, me, roles, locale, actions }: Props) {
  const [t, security] = await Promise.all([getTranslations('settings'), getTranslations('security')]);
  const choices = roles.map((value) => ({ value, label: t(`role_${value}`) }));
  const change = ({ userId, name, role }: MemberView) => (
    <div className="flex min-w-64 flex-wrap items-start gap-2">
      {roles.includes(role) ? (
        <StaffForm
          action={actions.change}
          locale={locale}
          hidden={{ userId }}
          submit={t('save')}
          quiet
          className="flex flex-wrap items-center gap-2"
        >
          <ChoiceField name="role" label={t('roleOf', { name })} hideLabel choices={choices} value={role} />
        </StaffForm>
      ) : null}
      {roles.includes(role) || userId === me ? (
        <Fold label={userId === me ? t('leave') : t('remove')}>
          <StaffForm action={actions.remove} locale={locale} hidden={{ userId }} submit={t('removeSure', { name })} quiet>
            {null}
          </StaffForm>
        </Fold>
      ) : null}
    </div>
  );
  const cell = (member: MemberView, column: string) => {
    switch (column) {
      case 'name':
        return (
          <span className="block min-w-24 font-medium">
            {member.name} {member.userId === me ? <Badge>{t('you')}</Badge> : null}
          </span>
        );
      case 'email':
        return member.email ?? '—';
      case 'role':
        return <Badge tone={member.role === 'owner' ? 'success' : 'neutral'}>{t(`role_${member.role}`)}</Badge>;
      case 'twoFactor':
        return <Badge tone={member.twoFactor ? 'success' : 'neutral'}>{member.twoFactor ? security('on') : security('off')}</Badge>;
      case 'since':
        return <span className="whitespace-nowrap text-muted">{formatTime(locale, member.createdAt)}</span>;
      default:
        return change(member);
    }
  };
  return (
    <Table
      caption={t('staff')}
      rows={members}
      keyOf={({ userId, role }) => `${userId}${role}`}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'email', label: t('email'), wide: true },
        { key: 'role', label: t('role') },
        { key: 'twoFactor', label: security('twoFactor'), wide: true },
        { key: 'since', label: t('since'), wide: true },
        ...(roles.length === 0 ? [] : [{ key: 'actions', label: t('actions') }]),
      ]}
    />
  );
}
