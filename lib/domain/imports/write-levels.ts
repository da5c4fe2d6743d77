import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { changeStock, levelAt, lockStock, stockChanged } from '@/lib/domain/inventory/change-stock';
import { writeAudits } from '@/lib/domain/merchants/audit';
import type { Plan, PlannedLevel, RowPlan } from './plan';

type Placed = PlannedLevel & { readonly variantId: string; readonly isNew: boolean };

/** So many pieces of these are never offered. */
async function writeSafety(ctx: StaffContext, tx: Transaction, places: readonly Placed[], importId: string): Promise<void> {
  const kept = places.flatMap(({ variantId, warehouseId, before, safety }) =>
    safety === null ? [] : [{ variantId, warehouseId, before: before.safety, safety }],
  );
  if (kept.length === 0) return;
  await tx.$executeRaw`
    update "StockLevel" s set "safety" = c."safety", "version" = s."version" + 1
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as c("variantId" uuid, "warehouseId" uuid, "safety" int)
    where s."variantId" = c."variantId" and s."warehouseId" = c."warehouseId"`;
  await writeAudits(
    ctx,
    tx,
    kept.map(({ variantId, warehouseId, before, safety }) => ({
      action: 'stock.safety',
      entity: 'stock',
      entityId: `${variantId}:${warehouseId}`,
      before: { safety: before },
      after: { safety, importId },
    })),
  );
}

/**
 * Stock as movements: the difference to what is there now, under the locks that orders take too. What orders hold was looked at under these locks
 * by the plan, and is by the database again.
 */
export async function writeLevels(
  ctx: StaffContext,
  tx: Transaction,
  { rows }: Plan,
  idOf: (row: RowPlan) => string,
  origin: { readonly importId: string; readonly reason: string },
): Promise<void> {
  const places = rows.flatMap((row) =>
    (row.write?.levels ?? []).map((level): Placed => ({ ...level, variantId: idOf(row), isNew: row.write?.variantId === null })),
  );
  if (places.length === 0) return;
  const variantIds = [...new Set(places.map(({ variantId }) => variantId))];
  const levels = await lockStock(ctx, tx, variantIds, places);
  await writeSafety(ctx, tx, places, origin.importId);
  const safe = new Set(places.filter(({ safety }) => safety !== null).map(({ variantId }) => variantId));
  const stocked = places.flatMap((place) => (place.stock === null ? [] : [{ place, stock: place.stock, level: levelAt(levels, place) }]));
  await changeStock(
    ctx,
    tx,
    levels,
    stocked.map(({ place: { isNew }, stock, level }) => ({
      level,
      delta: stock - level.onHand,
      kind: isNew ? 'receipt' : 'adjustment',
      reason: origin.reason,
      refId: origin.importId,
    })),
  );
  for (const { variantId } of places) if (stocked.some(({ level }) => level.variantId === variantId)) safe.delete(variantId);
  const only = levels.filter(({ variantId }) => safe.has(variantId));
  if (only.length > 0) await stockChanged(ctx, tx, only);
}
