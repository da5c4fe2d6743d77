import type { StaffContext } from '@/lib/domain/context';
import { changeStock, levelAt, lockStock } from './change-stock';
import type { WriteOffStockInput } from './inputs';

/**
 * Pieces are broken, lost or gone off.
 * @throws Refusal NOT_FOUND, STOCK_BELOW_RESERVED
 */
export async function writeOffStock(ctx: StaffContext, { variantId, warehouseId, amount, reason }: WriteOffStockInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(ctx, tx, [variantId]);
    await changeStock(ctx, tx, levels, [{ level: levelAt(levels, { variantId, warehouseId }), delta: -amount, kind: 'write_off', reason }]);
  });
}
