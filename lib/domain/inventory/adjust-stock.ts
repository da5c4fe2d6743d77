import { actorName, type StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { AdjustStockInput } from './inputs';
import { stockChangedTags, taggedProduct } from './stock-tags';

type Level = { onHand: number; reserved: number; version: number; productId: string };

/**
 * Corrects the pieces on hand: by a delta, or to a figure if the level is still at the version that was seen.
 * @returns pieces on hand and available (on hand less reserved) now.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, STOCK_BELOW_RESERVED
 */
export async function adjustStock(ctx: StaffContext, input: AdjustStockInput): Promise<{ onHand: number; available: number }> {
  const { variantId, warehouseId } = input;
  return ctx.db.$transaction(async (tx) => {
    const [level] = await tx.$queryRaw<Level[]>`
      select s."onHand", s."reserved", s."version", v."productId"
      from "StockLevel" s join "Variant" v on v."id" = s."variantId" join "Warehouse" w on w."id" = s."warehouseId"
      where s."variantId" = ${variantId}::uuid and s."warehouseId" = ${warehouseId}::uuid
        and v."merchantId" = ${ctx.actor.merchantId}::uuid and w."merchantId" = ${ctx.actor.merchantId}::uuid
      for update of s`;
    if (level === undefined) throw new Refusal('NOT_FOUND');
    const onHand = input.mode === 'set' ? input.amount : level.onHand + input.amount;
    if (input.mode === 'set' && input.version !== level.version) throw new Refusal('VERSION_CONFLICT');
    if (onHand < level.reserved) throw new Refusal('STOCK_BELOW_RESERVED', { reserved: level.reserved }, 'amount');
    const now = { onHand, available: onHand - level.reserved };
    const delta = onHand - level.onHand;
    if (delta === 0) return now;
    await tx.stockLevel.update({
      where: { variantId_warehouseId: { variantId, warehouseId } },
      data: { onHand, version: { increment: 1 } },
    });
    const [movement, at] = [newId(), ctx.now()];
    await tx.stockMovement.create({
      data: {
        id: movement,
        variantId,
        warehouseId,
        kind: 'adjustment',
        deltaOnHand: delta,
        deltaReserved: 0,
        reason: input.reason,
        actor: actorName(ctx.actor),
        at,
      },
    });
    const product = await tx.product.findUniqueOrThrow({ where: { id: level.productId }, select: taggedProduct });
    await writeAudit(ctx, tx, {
      action: 'stock.adjust',
      entity: 'stock',
      entityId: `${variantId}:${warehouseId}`,
      before: { onHand: level.onHand },
      after: { onHand, reason: input.reason },
    });
    await expireTags(tx, stockChangedTags(product, level.onHand - level.reserved, now.available));
    await enqueue(tx, 'search.index', { productId: level.productId }, { key: `search:${level.productId}`, requestId: ctx.requestId });
    return now;
  });
}
