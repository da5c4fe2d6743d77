import type { ShopperContext } from '@/lib/domain/context';

/** Whether the shopper gets mails about their orders. */
export async function chooseMails(ctx: ShopperContext, { orders }: { readonly orders: boolean }): Promise<void> {
  await ctx.db.user.update({ where: { id: ctx.actor.userId }, data: { mailOrders: orders } });
}
