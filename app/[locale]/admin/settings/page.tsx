import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';

export const instant = false;

/** The settings begin with the shop's own. */
export default async function SettingsPage() {
  const locale = await getLocale();
  await requireStaff(locale, 'staff.read', '/admin/settings');
  redirect(localPath(locale, '/admin/settings/shop'));
}
