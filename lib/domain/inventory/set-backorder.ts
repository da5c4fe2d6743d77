import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import type { SetBackorderInput } from './inputs';
import { productTags, taggedProduct } from './stock-tags';

/**
 * How many pieces of a SKU may be sold before they are there, and when they are expected to ship; no limit: none. Orders that wait already
 * go on waiting.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT
 */
export async function setBackorder(ctx: StaffContext, { variantId, version, limit, days }: SetBackorderInput): Promise<void> {
  const own = { id: variantId, merchantId: ctx.actor.merchantId };
  const now = limit === null ? { backorderLimit: null, backorderDays: null } : { backorderLimit: limit, backorderDays: days };
  await ctx.db.$transaction(async (tx) => {
    const variant = await tx.variant.findFirst({
      where: own,
      select: { backorderLimit: true, backorderDays: true, productId: true, product: { select: taggedProduct } },
    });
    if (variant === null) throw new Refusal('NOT_FOUND');
    const { count } = await tx.variant.updateMany({ where: { ...own, version }, data: { ...now, version: { increment: 1 } } });
    if (count === 0) throw new Refusal('VERSION_CONFLICT');
    const { productId, product, ...before } = variant;
    await writeAudit(ctx, tx, { action: 'variant.backorder', entity: 'variant', entityId: variantId, before, after: now });
    await expireTags(tx, productTags(product));
    await enqueue(tx, 'search.index', { productId }, { key: `search:${productId}`, requestId: ctx.requestId });
  });
}
