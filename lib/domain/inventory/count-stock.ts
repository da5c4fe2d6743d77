import type { StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { changeStock, levelAt, lockStock } from './change-stock';
import type { CountStockInput } from './inputs';

/**
 * A warehouse was counted. The difference to what the count sheet expected becomes a movement of each SKU, all under one reference: what
 * was sold, shipped or received since the sheet was made stays. Lines that were left empty were not counted.
 * @returns how many SKUs differed
 * @throws Refusal NOT_FOUND, STOCK_BELOW_RESERVED
 */
export async function countStock(ctx: StaffContext, { warehouseId, counts, reason }: CountStockInput): Promise<{ differed: number }> {
  const counted = counts.filter(({ counted: pieces, expected }) => pieces !== null && pieces !== expected);
  if (counted.length === 0) return { differed: 0 };
  return ctx.db.$transaction(async (tx) => {
    const levels = await lockStock(
      ctx,
      tx,
      counted.map(({ variantId }) => variantId),
    );
    const refId = newId(ctx.now().getTime());
    await changeStock(
      ctx,
      tx,
      levels,
      counted.map(({ variantId, counted: pieces, expected }) => ({
        level: levelAt(levels, { variantId, warehouseId }),
        delta: (pieces ?? expected) - expected,
        kind: 'stock_take',
        reason: reason === '' ? 'stock_take' : reason,
        refId,
      })),
    );
    return { differed: counted.length };
  });
}
