import { maxQuantity } from '@/lib/domain/cart/inputs';
import type { ShopperContext } from '@/lib/domain/context';
import { Prisma } from '@/lib/db/generated/client';
import { offeredSql } from '@/lib/domain/inventory/available';
import { Refusal } from '@/lib/shared/refusal';

type Row = { readonly position: number; readonly quantity: number; readonly found: number };

/**
 * Puts what is still sold of an order into the cart, ticked, as many as there are. Twice is once: a line that holds as many already stays.
 * @returns the positions of the lines of which not all is to be had
 * @throws Refusal NOT_FOUND
 */
export async function reorder(ctx: ShopperContext, { number }: { readonly number: string }): Promise<{ missing: readonly number[] }> {
  const { userId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    const order = await tx.order.findFirst({ where: { number, userId }, select: { id: true } });
    if (order === null) throw new Refusal('NOT_FOUND');
    const cart = await tx.cart.upsert({ where: { userId }, create: { userId }, update: { updatedAt: ctx.now() }, select: { id: true } });
    const rows = await tx.$queryRaw<Row[]>`
      with wanted as (
        select l."position", l."quantity", l."variantId", v."price",
          case when v."active" and p."status" = 'live' and m."status" = 'active' then least(l."quantity", ${maxQuantity}, ${Prisma.raw(offeredSql('v'))})
            else 0 end as found
        from "OrderLine" l join "Variant" v on v."id" = l."variantId" join "Product" p on p."id" = v."productId"
        join "Merchant" m on m."id" = p."merchantId" where l."orderId" = ${order.id}::uuid and not l."gift"
      ), put as (
        insert into "CartLine" ("cartId", "variantId", "quantity", "priceSeen", "addedAt")
        select ${cart.id}::uuid, "variantId", found, "price", ${ctx.now()} from wanted where found > 0
        on conflict ("cartId", "variantId") do update
          set "quantity" = greatest("CartLine"."quantity", excluded."quantity"), "priceSeen" = excluded."priceSeen", "selected" = true
      )
      select "position", "quantity", found::int from wanted order by "position"`;
    return { missing: rows.filter(({ quantity, found }) => found < quantity).map(({ position }) => position) };
  });
}
