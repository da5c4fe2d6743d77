import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { levelAt, lockStock, stockChanged } from './change-stock';
import type { SetSafetyInput } from './inputs';

/**
 * So many pieces of a SKU in a warehouse are never offered. Pieces that orders hold already stay theirs.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT
 */
export async function setSafety(ctx: StaffContext, { variantId, warehouseId, safety, version }: SetSafetyInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(ctx, tx, [variantId]);
    const level = levelAt(levels, { variantId, warehouseId });
    if (level.version !== version) throw new Refusal('VERSION_CONFLICT');
    if (level.safety === safety) return;
    const place = { variantId_warehouseId: { variantId, warehouseId } };
    await tx.stockLevel.update({ where: place, data: { safety, version: { increment: 1 } } });
    const entityId = `${variantId}:${warehouseId}`;
    await writeAudit(ctx, tx, { action: 'stock.safety', entity: 'stock', entityId, before: { safety: level.safety }, after: { safety } });
    await stockChanged(ctx, tx, levels);
  });
}
