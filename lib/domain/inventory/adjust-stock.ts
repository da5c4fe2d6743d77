import type { StaffContext } from '@/lib/domain/context';
import { changedBy } from '@/lib/domain/merchants/changed-by';
import { changeStock, levelAt, lockStock } from './change-stock';
import type { AdjustStockInput } from './inputs';

/**
 * Corrects the pieces on hand: by a delta, or to a figure if the level is still at the version that was seen.
 * @returns pieces on hand now.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, STOCK_BELOW_RESERVED
 */
export async function adjustStock(ctx: StaffContext, input: AdjustStockInput): Promise<{ onHand: number }> {
  return ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(ctx, tx, [input.variantId]);
    const level = levelAt(levels, input);
    if (input.mode === 'set' && input.version !== level.version) {
      // Where an order changed it, nobody is named.
      const entityId = `${level.variantId}:${level.warehouseId}`;
      throw await changedBy(ctx, tx, [{ entity: 'stock', entityId, after: { path: ['onHand'], equals: level.onHand } }]);
    }
    const delta = input.mode === 'set' ? input.amount - level.onHand : input.amount;
    await changeStock(ctx, tx, levels, [{ level, delta, kind: 'adjustment', reason: input.reason }]);
    return { onHand: level.onHand + delta };
  });
}
