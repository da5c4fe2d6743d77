import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { noticesFor, readNotices } from '@/lib/domain/notifications/shop-notices';
import { readSettings } from '@/lib/domain/shop-settings/settings';

/** The shop's settings, and whether the person may change them. */
export async function settingsPage(ctx: StaffContext) {
  return { settings: await readSettings(ctx), mayWrite: may(ctx.actor.role, 'settings.write') };
}

/** The mails that the person may choose, those that they get, and whether they see nothing else of the settings. */
export async function noticesPage(ctx: StaffContext) {
  const { role } = ctx.actor;
  return { offered: noticesFor(role), chosen: await readNotices(ctx), alone: !may(role, 'staff.read') };
}
