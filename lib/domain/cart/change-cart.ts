import type { Context } from '@/lib/domain/context';
import { availableOf, backorderRoom, levelFigures } from '@/lib/domain/inventory/available';
import { liveFlash, withFlash } from '@/lib/domain/promotions/live-flash';
import { Refusal } from '@/lib/shared/refusal';
import type { ChangeLineInput } from './inputs';
import type { CartOwner } from './read-cart';

/**
 * Sets a line's quantity or tick; quantity 0 removes it. Saying it twice is saying it once.
 * Changing a line accepts today's price as seen.
 * @throws Refusal OUT_OF_STOCK with what is left, VARIANT_UNAVAILABLE when the line is gone.
 */
export async function changeLine(ctx: Context, owner: CartOwner, input: ChangeLineInput): Promise<void> {
  const where = { variantId: input.variantId, cart: owner };
  if (input.quantity === 0) {
    await ctx.db.cartLine.deleteMany({ where });
    return;
  }
  const variant = await ctx.db.variant.findUnique({
    where: { id: input.variantId },
    select: { id: true, price: true, listPrice: true, backorderLimit: true, levels: { select: levelFigures } },
  });
  if (variant === null) throw new Refusal('VARIANT_UNAVAILABLE');
  const available = availableOf(variant.levels) + backorderRoom(variant.levels, variant);
  if (input.quantity !== undefined && input.quantity > available) {
    const held = await ctx.db.cartLine.findFirst({ where, select: { quantity: true } });
    // Fewer is always allowed: it is the way out of a cart that holds more than is left.
    if (held === null || input.quantity >= held.quantity) throw new Refusal('OUT_OF_STOCK', { available }, 'quantity');
  }
  const changed = await ctx.db.cartLine.updateMany({
    where,
    data: {
      priceSeen: withFlash(variant, await liveFlash(ctx.db, [variant.id], ctx.now())).price,
      ...(input.quantity === undefined ? {} : { quantity: input.quantity }),
      ...(input.selected === undefined ? {} : { selected: input.selected }),
    },
  });
  if (changed.count === 0) throw new Refusal('VARIANT_UNAVAILABLE');
}

/** Ticks or unticks every line. */
export async function selectAll(ctx: Context, owner: CartOwner, input: { selected: boolean }): Promise<void> {
  await ctx.db.cartLine.updateMany({ where: { cart: owner }, data: { selected: input.selected } });
}
