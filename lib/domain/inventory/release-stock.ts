import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { stockChanged } from './change-stock';
import { lockLevels } from './lock-levels';

/**
 * Gives back what an order, or an exchange of it, holds of some pieces: those that have yet to come first, then those that are there.
 * They go to the orders that wait for them, else they are for sale again at once. The caller holds the order's lock.
 * @returns how many pieces it gave back: fewer than wanted means that so many weren't held
 */
export async function releaseStock(
  ctx: Context,
  tx: Transaction,
  release: {
    readonly orderId: string;
    readonly afterSaleId?: string;
    readonly reason: string;
    readonly parts: readonly { readonly variantId: string; readonly quantity: number }[];
  },
): Promise<number> {
  const variantIds = release.parts.map(({ variantId }) => variantId);
  const levels = await lockLevels(tx, variantIds);
  const [freed] = await tx.$queryRaw<{ pieces: number }[]>`
    with wanted as (
      select "variantId", sum("quantity")::int as "quantity" from unnest(${variantIds}::uuid[],
        ${release.parts.map((part) => part.quantity)}::int[]) as w("variantId", "quantity") group by 1
    ), open as (
      select r."id", r."variantId", r."warehouseId", r."backordered", r."quantity" - r."consumed" - r."backordered" as "held" from "Reservation" r
      where r."orderId" = ${release.orderId}::uuid and r."afterSaleId" is not distinct from ${release.afterSaleId ?? null}::uuid and r."state" = 'held'
    ), queued as (
      select *, sum("backordered") over (partition by "variantId") as "waiting",
        sum("backordered") over nth - "backordered" as "waitingBefore", sum("held") over nth - "held" as "heldBefore"
      from open window nth as (partition by "variantId" order by "warehouseId" desc)
    ), freed as (
      select q."id", q."variantId", q."warehouseId", greatest(0, least(q."backordered", w."quantity" - q."waitingBefore"))::int as "waited",
        greatest(0, least(q."held", w."quantity" - q."waiting" - q."heldBefore"))::int as "held"
      from queued q join wanted w using ("variantId")
    ), parts as (
      select *, "waited" + "held" as "pieces" from freed where "waited" + "held" > 0
    ), given_back as (
      update "StockLevel" s set "reserved" = s."reserved" - p."held", "backordered" = s."backordered" - p."waited", "version" = s."version" + 1
      from parts p where s."variantId" = p."variantId" and s."warehouseId" = p."warehouseId"
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "deltaBackordered", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'release', 0, -"held", -"waited", ${release.reason}, ${actorName(ctx.actor)},
        ${release.afterSaleId ?? release.orderId}::uuid, ${ctx.now()} from parts
    ), less as (
      update "Reservation" r set "backordered" = r."backordered" - p."waited",
        "quantity" = case when r."quantity" = p."pieces" then r."quantity" else r."quantity" - p."pieces" end,
        "state" = (case when r."quantity" = p."pieces" then 'released' when r."quantity" - p."pieces" = r."consumed" then 'consumed' else 'held' end)::"ReservationState"
      from parts p where r."id" = p."id"
    )
    select coalesce(sum("pieces"), 0)::int as "pieces" from parts`;
  await stockChanged(ctx, tx, levels);
  return freed?.pieces ?? 0;
}
