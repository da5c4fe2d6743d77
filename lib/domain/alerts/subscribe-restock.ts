import type { Context } from '@/lib/domain/context';
import { availableOf, backorderRoom, levelFigures } from '@/lib/domain/inventory/available';
import { enqueue } from '@/lib/domain/outbox';
import { isSlug } from '@/lib/domain/catalog/slug';
import { Refusal } from '@/lib/shared/refusal';
import type { SubscribeRestockInput } from './inputs';
import type { RestockView } from './views';

const onSale = { active: true, product: { status: 'live', merchant: { status: 'active' } } } as const;
/** So many SKUs may be waited for under one address. */
const most = 50;

/**
 * Tells somebody by mail, once, when a sold-out SKU is back. Asking again changes nothing.
 * @returns the product's slug
 * @throws Refusal VARIANT_UNAVAILABLE when it is not on sale, BACK_IN_STOCK when it can be bought, EMAIL_REQUIRED, TOO_MANY_WAITING
 */
export async function subscribeRestock(
  ctx: Context,
  input: SubscribeRestockInput & { readonly locale: string },
): Promise<{ slug: string }> {
  const { variantId, locale } = input;
  const userId = ctx.actor.kind === 'shopper' ? ctx.actor.userId : null;
  const user = userId === null ? null : await ctx.db.user.findUnique({ where: { id: userId }, select: { email: true } });
  const email = input.email ?? user?.email ?? null;
  if (email === null) throw new Refusal('EMAIL_REQUIRED', {}, 'email');
  return ctx.db.$transaction(async (tx) => {
    const variant = await tx.variant.findFirst({
      where: { id: variantId, ...onSale },
      select: { productId: true, backorderLimit: true, levels: { select: levelFigures }, product: { select: { slug: true } } },
    });
    if (variant === null) throw new Refusal('VARIANT_UNAVAILABLE');
    if (availableOf(variant.levels) + backorderRoom(variant.levels, variant) > 0) throw new Refusal('BACK_IN_STOCK');
    if ((await tx.restockSubscription.count({ where: { email, notifiedAt: null } })) >= most)
      throw new Refusal('TOO_MANY_WAITING', { max: most });
    await tx.restockSubscription.createMany({ data: [{ variantId, userId, email, locale, createdAt: ctx.now() }], skipDuplicates: true });
    // What comes in at this very moment is not missed.
    const { productId } = variant;
    await enqueue(tx, 'stock.check', { productId }, { key: `stock:${productId}`, requestId: ctx.requestId });
    return variant.product;
  });
}

/** A live product's SKUs that are sold out, to be waited for; null when there is no such product. */
export async function readRestock(ctx: Context, slug: string): Promise<RestockView | null> {
  if (!isSlug(slug)) return null;
  const product = await ctx.db.product.findFirst({
    where: { slug, status: 'live', merchant: { status: 'active' } },
    select: {
      title: true,
      titleEn: true,
      variants: {
        where: { active: true },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          backorderLimit: true,
          levels: { select: levelFigures },
          optionValues: {
            orderBy: { optionValue: { option: { position: 'asc' } } },
            select: { optionValue: { select: { value: true, valueEn: true } } },
          },
        },
      },
    },
  });
  if (product === null) return null;
  const { title, titleEn, variants } = product;
  const soldOut = variants.filter((variant) => availableOf(variant.levels) + backorderRoom(variant.levels, variant) <= 0);
  const variantsView = soldOut.map(({ id, optionValues }) => ({
    id,
    options: optionValues.map(({ optionValue }) => optionValue.value).join(' / '),
    optionsEn: optionValues.map(({ optionValue }) => optionValue.valueEn).join(' / '),
  }));
  return { title, titleEn, variants: variantsView };
}
