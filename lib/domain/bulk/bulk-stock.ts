import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { changeStock, levelAt, lockStock } from '@/lib/domain/inventory/change-stock';
import type { BulkField, BulkRow } from './bulk-field';
import type { ChangeOf } from './inputs';

type Level = { onHand: number; reserved: number; warehouseId: string };
type Stored = Omit<BulkRow<Level>, 'state'> & Level;

/** Pieces of SKUs that are sold, in a warehouse of the shop. What it has not of a SKU yet is nothing. */
export const bulkStock: BulkField<ChangeOf<'stock'>, Level> = {
  state: z.object({ onHand: z.number(), reserved: z.number(), warehouseId: z.string() }),
  async read(ctx, tx, which, { change, lock }) {
    const { merchantId } = ctx.actor;
    const wanted =
      'ids' in which
        ? Prisma.sql`v."id" = any(${[...which.ids]}::uuid[])`
        : Prisma.sql`v."active" and v."productId" = any(${[...which.productIds]}::uuid[])`;
    const read = () => tx.$queryRaw<Stored[]>`
      select v."id", v."productId", v."sku" as "subject", p."title", p."titleEn", w."id" as "warehouseId",
        coalesce(s."onHand", 0) as "onHand", coalesce(s."reserved", 0) as "reserved"
      from "Variant" v join "Product" p on p."id" = v."productId"
      join "Warehouse" w on w."id" = ${change.warehouseId}::uuid and w."merchantId" = v."merchantId"
      left join "StockLevel" s on s."variantId" = v."id" and s."warehouseId" = w."id"
      where v."merchantId" = ${merchantId}::uuid and ${wanted} order by p."createdAt", p."id", v."position", v."id"`;
    if (lock) {
      const ids = (await read()).map(({ id }) => id);
      await lockStock(
        ctx,
        tx,
        ids,
        ids.map((variantId) => ({ variantId, warehouseId: change.warehouseId })),
      );
    }
    return (await read()).map(({ onHand, reserved, warehouseId, ...row }) => ({ ...row, state: { onHand, reserved, warehouseId } }));
  },
  next: ({ state }, { delta }) => ({ ...state, onHand: state.onHand + delta }),
  // What was sold and came in since stays: the pieces that were added go, those that went come back.
  back: ({ state }, from, to) => ({ ...state, onHand: state.onHand + from.onHand - to.onHand }),
  refused: async (_tx, moves) =>
    new Map(
      moves.flatMap(({ row, to }) =>
        to.onHand < row.state.reserved ? [[row.id, { code: 'STOCK_BELOW_RESERVED', params: { reserved: row.state.reserved } }]] : [],
      ),
    ),
  async write(ctx, tx, moves, { reason }) {
    const levels = await lockStock(
      ctx,
      tx,
      moves.map(({ row }) => row.id),
    );
    await changeStock(
      ctx,
      tx,
      levels,
      moves.map(({ row, to }) => ({
        level: levelAt(levels, { variantId: row.id, warehouseId: to.warehouseId }),
        delta: to.onHand - row.state.onHand,
        kind: 'adjustment',
        reason,
      })),
    );
  },
  shown: (before, after) => (before.onHand === after.onHand ? [] : [{ field: 'stock', before: before.onHand, after: after.onHand }]),
};
