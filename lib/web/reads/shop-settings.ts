import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { readNotices } from '@/lib/domain/notifications/shop-notices';
import { readSettings } from '@/lib/domain/shop-settings/settings';

export { readNotices };

/** The shop's settings, and whether the person may change them. */
export async function settingsPage(ctx: StaffContext) {
  return { settings: await readSettings(ctx), mayWrite: may(ctx.actor.role, 'settings.write') };
}
