import 'server-only';
import type { OperatorContext, ShopperContext } from '@/lib/domain/context';
import type { ListApplicationsInput } from '@/lib/domain/merchants/inputs';
import { countApplications, listApplications, readOwnApplication } from '@/lib/domain/merchants/read-applications';
import { regionsUnder } from './account';

export { listMerchants } from '@/lib/domain/merchants/overview';
export { readMerchant } from '@/lib/domain/merchants/read-merchant';
export { countApplications } from '@/lib/domain/merchants/read-applications';

/** The shopper's last application, and what its form offers. */
export async function openShopPage(ctx: ShopperContext) {
  const [application, provinces, user] = await Promise.all([
    readOwnApplication(ctx),
    regionsUnder(null),
    ctx.db.user.findUniqueOrThrow({ where: { id: ctx.actor.userId }, select: { name: true, email: true } }),
  ]);
  return { application, provinces, user };
}

/** The queue, and how many wait in it. */
export async function applicationsPage(ctx: OperatorContext, input: ListApplicationsInput) {
  const [list, waiting] = await Promise.all([listApplications(ctx, input), countApplications(ctx)]);
  return { ...list, waiting };
}
