import type { StaffContext } from '@/lib/domain/context';
import { changeStock, levelAt, lockStock } from './change-stock';
import type { ReceiveStockInput } from './inputs';

/**
 * Goods have come into a warehouse, perhaps for the first time. Orders that wait for them hold them from then on.
 * @throws Refusal NOT_FOUND
 */
export async function receiveStock(ctx: StaffContext, { variantId, warehouseId, amount, reason }: ReceiveStockInput): Promise<void> {
  const place = { variantId, warehouseId };
  await ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(ctx, tx, [variantId], [place]);
    await changeStock(ctx, tx, levels, [{ level: levelAt(levels, place), delta: amount, kind: 'receipt', reason }]);
  });
}
