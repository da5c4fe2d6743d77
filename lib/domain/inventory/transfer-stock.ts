import type { StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { changeStock, levelAt, lockStock } from './change-stock';
import type { TransferStockInput } from './inputs';

/**
 * Moves pieces that no order holds from one warehouse to another: two movements under one reference, or none.
 * @throws Refusal NOT_FOUND, SAME_WAREHOUSE, STOCK_BELOW_RESERVED
 */
export async function transferStock(ctx: StaffContext, input: TransferStockInput): Promise<{ transferId: string }> {
  const { variantId, warehouseId, toWarehouseId, amount, reason } = input;
  if (warehouseId === toWarehouseId) throw new Refusal('SAME_WAREHOUSE', {}, 'toWarehouseId');
  const target = { variantId, warehouseId: toWarehouseId };
  return ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(ctx, tx, [variantId], [target]);
    const refId = newId(ctx.now().getTime());
    const same = { kind: 'transfer', reason, refId } as const;
    await changeStock(ctx, tx, levels, [
      { level: levelAt(levels, { variantId, warehouseId }), delta: -amount, ...same },
      { level: levelAt(levels, target), delta: amount, ...same },
    ]);
    return { transferId: refId };
  });
}
