import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { changedBy } from '@/lib/domain/merchants/changed-by';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { checkPrices, keepPrices } from './price-rules';
import type { UpdateVariantInput } from './product-inputs';

/**
 * Changes a SKU's price and list price (fen), if nobody has changed it since version `input.version`; the history keeps both.
 * @returns the new version.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, LIST_PRICE_BELOW_PRICE
 */
export async function updateVariant(
  ctx: StaffContext,
  { id, version, price, listPrice = null }: UpdateVariantInput,
): Promise<{ version: number }> {
  checkPrices({ price, listPrice });
  const own = { id, merchantId: ctx.actor.merchantId };
  return ctx.db.$transaction(async (tx) => {
    const before = await tx.variant.findFirst({
      where: own,
      select: { price: true, listPrice: true, productId: true, product: { select: taggedProduct } },
    });
    if (before === null) throw new Refusal('NOT_FOUND');
    const { count } = await tx.variant.updateMany({ where: { ...own, version }, data: { price, listPrice, version: { increment: 1 } } });
    if (count === 0) {
      const editor = { entity: 'product', entityId: before.productId, after: { path: [`skus.${id}.price`], not: Prisma.AnyNull } };
      throw await changedBy(ctx, tx, [{ entity: 'variant', entityId: id }, editor]);
    }
    await keepPrices(ctx, tx, [{ variantId: id, price, listPrice }]);
    const was = { price: before.price, listPrice: before.listPrice };
    await writeAudit(ctx, tx, { action: 'variant.price', entity: 'variant', entityId: id, before: was, after: { price, listPrice } });
    await expireTags(tx, productTags(before.product));
    await enqueue(tx, 'search.index', { productId: before.productId }, { key: `search:${before.productId}`, requestId: ctx.requestId });
    return { version: version + 1 };
  });
}
