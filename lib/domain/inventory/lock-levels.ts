import type { Transaction } from '@/lib/db/client';

export type LockedLevel = {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly productId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly safety: number;
  readonly backordered: number;
  readonly version: number;
};

/**
 * Locks all levels of these SKUs, in SKU order as placing orders does. What hangs on them (reservations above all) is read afterwards:
 * only then it stays as it is. Who needs an order's row has locked it before.
 */
export const lockLevels = (tx: Transaction, variantIds: readonly string[]): Promise<LockedLevel[]> =>
  tx.$queryRaw<LockedLevel[]>`
    select s."variantId", s."warehouseId", v."productId", s."onHand", s."reserved", s."safety", s."backordered", s."version"
    from "StockLevel" s join "Variant" v on v."id" = s."variantId" where s."variantId" = any(${[...new Set(variantIds)]}::uuid[])
    order by s."variantId", s."warehouseId" for update of s`;

/** The same of all that was ordered: for who changes several of an order's SKUs one after the other. */
export async function lockLevelsOf(tx: Transaction, orderId: string): Promise<void> {
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { variantId: true } });
  await lockLevels(
    tx,
    lines.map(({ variantId }) => variantId),
  );
}
