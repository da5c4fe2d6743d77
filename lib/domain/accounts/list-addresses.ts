import type { ShopperContext } from '@/lib/domain/context';

/** The shopper's address book, the default one first. */
export const listAddresses = (ctx: ShopperContext) =>
  ctx.db.address.findMany({
    where: { userId: ctx.actor.userId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
    omit: { userId: true, createdAt: true },
  });
