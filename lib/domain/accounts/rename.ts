import type { ShopperContext } from '@/lib/domain/context';

/** How the shopper is called from now on. */
export async function rename(ctx: ShopperContext, { name }: { readonly name: string }): Promise<void> {
  await ctx.db.user.update({ where: { id: ctx.actor.userId }, data: { name } });
}
