import type { ShopperContext } from '@/lib/domain/context';
import { maxQuantity } from './inputs';

/** Moves a guest's cart into the shopper's: quantities add up to the limit, ticks are kept. The guest's cart is gone after. */
export async function mergeCart(ctx: ShopperContext, tokenHash: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [guest] = await tx.$queryRaw<{ id: string }[]>`select "id" from "Cart" where "tokenHash" = ${tokenHash} for update`;
    if (guest === undefined) return;
    const owner = { userId: ctx.actor.userId };
    const cart = await tx.cart.upsert({ where: owner, create: owner, update: {}, select: { id: true } });
    await tx.$executeRaw`
      insert into "CartLine" ("cartId", "variantId", "quantity", "selected", "priceSeen", "addedAt")
      select ${cart.id}::uuid, "variantId", "quantity", "selected", "priceSeen", "addedAt" from "CartLine" where "cartId" = ${guest.id}::uuid
      on conflict ("cartId", "variantId") do update
        set "quantity" = least("CartLine"."quantity" + excluded."quantity", ${maxQuantity}), "selected" = "CartLine"."selected" or excluded."selected"`;
    await tx.cart.delete({ where: { id: guest.id } });
  });
}
