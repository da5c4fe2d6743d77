import type { Context } from '@/lib/domain/context';
import { stockTurned } from '@/lib/domain/inventory/stock-tags';
import { expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';

/** What is next of a time that begins and ends. */
const next = (now: Date, startsAt: Date, endsAt: Date | null) =>
  now < startsAt ? startsAt : endsAt !== null && now < endsAt ? endsAt : null;

/** The timer flash_sale: at its start and at its end the pages of its goods show another price. @returns when it turns next */
export async function turnFlashSale(ctx: Context, flashSaleId: string): Promise<Date | null> {
  return ctx.db.$transaction(async (tx) => {
    const sale = await tx.flashSale.findUnique({
      where: { id: flashSaleId },
      select: { startsAt: true, endsAt: true, merchantId: true, items: { select: { variantId: true } } },
    });
    if (sale === null) return null;
    await stockTurned(
      (text, values) => tx.$queryRawUnsafe(text, ...values),
      sale.items.map(({ variantId }) => variantId),
    );
    await expireTags(tx, [tags.home, tags.offers(sale.merchantId)]);
    return next(ctx.now(), sale.startsAt, sale.endsAt);
  });
}

/** The timer promotion: at its start and at its end the shop's product pages say something else. @returns when it turns next */
export async function turnPromotion(ctx: Context, promotionId: string): Promise<Date | null> {
  return ctx.db.$transaction(async (tx) => {
    const rule = await tx.promotion.findUnique({ where: { id: promotionId }, select: { startsAt: true, endsAt: true, merchantId: true } });
    if (rule === null) return null;
    await expireTags(tx, [tags.offers(rule.merchantId)]);
    return next(ctx.now(), rule.startsAt, rule.endsAt);
  });
}
