import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { setLimitsAction } from '@/app/[locale]/admin/refunds/actions';
import { LimitsForm } from '@/components/admin/limits-form';
import { RoleTable } from '@/components/settings/role-table';
import { SettingsHead } from '@/components/settings/settings-tabs';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { rolesPage, staffRoles } from '@/lib/web/reads/settings';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('roles'), robots: { index: false } };
}

export default async function RolesPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')]);
  const ctx = await requireStaff(locale, 'staff.read', '/admin/settings/roles');
  const { table, limits, maySetLimits } = await rolesPage(ctx);
  return (
    <div className="max-w-5xl space-y-5">
      <SettingsHead current="roles" locale={locale} />
      <RefusalNotice state={await readFlash()} />
      {maySetLimits ? <LimitsForm limits={limits} action={setLimitsAction} locale={locale} /> : null}
      <p className="text-sm text-muted">{t('rolesHint')}</p>
      <RoleTable roles={staffRoles} table={table} />
    </div>
  );
}
