import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { InvitationList } from '@/components/settings/invitation-list';
import { InviteForm } from '@/components/settings/invite-form';
import { SettingsHead } from '@/components/settings/settings-tabs';
import { StaffTable } from '@/components/settings/staff-table';
import { TwoFactorRule } from '@/components/settings/two-factor-rule';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { staffPage } from '@/lib/web/reads/settings';
import { changeRoleAction, inviteAction, removeStaffAction, requireTwoFactorAction, withdrawInvitationAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('staff'), robots: { index: false } };
}

export default async function StaffPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')]);
  const ctx = await requireStaff(locale, 'staff.read', '/admin/settings/staff');
  const { members, invitations, roles, me, requiresTwoFactor, maySecure } = await staffPage(ctx);
  return (
    <div className="max-w-5xl space-y-5">
      <SettingsHead current="staff" locale={locale} />
      <p className="text-sm text-muted">{t('staffHint')}</p>
      <RefusalNotice state={await readFlash()} />
      <StaffTable
        members={members}
        me={me}
        roles={roles}
        locale={locale}
        actions={{ change: changeRoleAction, remove: removeStaffAction }}
      />
      <InvitationList invitations={invitations} roles={roles} locale={locale} action={withdrawInvitationAction} />
      <TwoFactorRule
        required={requiresTwoFactor}
        missing={members.filter(({ twoFactor }) => !twoFactor).length}
        locale={locale}
        action={maySecure ? requireTwoFactorAction : null}
      />
      {roles.length === 0 ? null : <InviteForm roles={roles} action={inviteAction} locale={locale} />}
    </div>
  );
}
