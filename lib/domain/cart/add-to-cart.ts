import type { Context } from '@/lib/domain/context';
import { availableOf, backorderRoom, levelFigures } from '@/lib/domain/inventory/available';
import { liveFlash, withFlash } from '@/lib/domain/promotions/live-flash';
import { Refusal } from '@/lib/shared/refusal';
import { type AddToCartInput, maxQuantity } from './inputs';
import type { CartOwner } from './read-cart';

/** The SKU that the form names: by its id, or by all its option values. */
async function findVariant(ctx: Context, input: AddToCartInput) {
  const wanted = input['optionValueIds[]'].toSorted().join('+');
  const variants = await ctx.db.variant.findMany({
    where: { productId: input.productId, active: true, product: { status: 'live', merchant: { status: 'active' } } },
    select: { id: true, price: true, listPrice: true, optionKey: true, backorderLimit: true, levels: { select: levelFigures } },
  });
  const found =
    input.variantId === undefined
      ? variants.find((variant) => variant.optionKey === wanted || (wanted === '' && variants.length === 1))
      : variants.find((variant) => variant.id === input.variantId);
  if (found === undefined) throw new Refusal('VARIANT_UNAVAILABLE');
  const { price } = withFlash(found, await liveFlash(ctx.db, [found.id], ctx.now()));
  return { id: found.id, price, available: availableOf(found.levels) + backorderRoom(found.levels, found) };
}

/**
 * Puts units of a SKU into the cart and ticks them; more of the same adds up. "Buy now" unticks everything else.
 * @throws Refusal VARIANT_UNAVAILABLE, OUT_OF_STOCK, QUANTITY_LIMIT
 */
export async function addToCart(ctx: Context, owner: CartOwner, input: AddToCartInput): Promise<void> {
  const variant = await findVariant(ctx, input);
  const buy = input.intent === 'buy';
  await ctx.db.$transaction(async (tx) => {
    const cart = await tx.cart.upsert({ where: owner, create: owner, update: { updatedAt: ctx.now() }, select: { id: true } });
    if (buy) await tx.cartLine.updateMany({ where: { cartId: cart.id }, data: { selected: false } });
    const [line] = await tx.$queryRaw<{ quantity: number }[]>`
      insert into "CartLine" ("cartId", "variantId", "quantity", "priceSeen", "addedAt")
      values (${cart.id}::uuid, ${variant.id}::uuid, ${input.quantity}, ${variant.price}, ${ctx.now()})
      on conflict ("cartId", "variantId") do update
        set "quantity" = case when ${buy} then excluded."quantity" else "CartLine"."quantity" + excluded."quantity" end,
            "priceSeen" = excluded."priceSeen", "selected" = true
        where ${buy} or "CartLine"."quantity" + excluded."quantity" <= ${maxQuantity}
      returning "quantity"`;
    if (line === undefined) throw new Refusal('QUANTITY_LIMIT', { max: maxQuantity }, 'quantity');
    if (line.quantity > variant.available) throw new Refusal('OUT_OF_STOCK', { available: variant.available }, 'quantity');
  });
}
