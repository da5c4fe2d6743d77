import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { fewPieces, stockTurned } from './stock-tags';

// Stock rows are locked in SKU order, as placing orders does.
/**
 * Gives back what an order, or an exchange of it, holds of some pieces: they are for sale again at once.
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
  const rows = await tx.$queryRaw<{ variantId: string; quantity: number; wasFew: boolean }[]>`
    with wanted as (
      select "variantId", sum("quantity")::int as "quantity" from unnest(${release.parts.map((part) => part.variantId)}::uuid[],
        ${release.parts.map((part) => part.quantity)}::int[]) as w("variantId", "quantity") group by 1
    ), held as (
      select r."id", r."variantId", r."warehouseId", r."quantity" - r."consumed" as "open",
        sum(r."quantity" - r."consumed") over (partition by r."variantId" order by r."warehouseId" desc) - (r."quantity" - r."consumed") as "before"
      from "Reservation" r where r."orderId" = ${release.orderId}::uuid and r."afterSaleId" is not distinct from ${release.afterSaleId ?? null}::uuid
        and r."state" = 'held'
    ), locked as (
      select s."variantId", s."warehouseId", least(h."open", w."quantity" - h."before")::int as "quantity", h."id" as "reservationId",
        s."onHand" - s."reserved" <= ${fewPieces} as "wasFew"
      from wanted w join held h on h."variantId" = w."variantId" and w."quantity" > h."before"
      join "StockLevel" s on s."variantId" = h."variantId" and s."warehouseId" = h."warehouseId"
      order by s."variantId", s."warehouseId" for update of s
    ), given_back as (
      update "StockLevel" s set "reserved" = s."reserved" - l."quantity", "version" = s."version" + 1
      from locked l where s."variantId" = l."variantId" and s."warehouseId" = l."warehouseId"
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'release', 0, -"quantity", ${release.reason}, ${actorName(ctx.actor)},
        ${release.afterSaleId ?? release.orderId}::uuid, ${ctx.now()} from locked
    ), freed as (
      update "Reservation" r set
        "quantity" = case when r."quantity" = l."quantity" then r."quantity" else r."quantity" - l."quantity" end,
        "state" = (case when r."quantity" = l."quantity" then 'released' when r."quantity" - l."quantity" = r."consumed" then 'consumed' else 'held' end)::"ReservationState"
      from locked l where r."id" = l."reservationId"
    )
    select "variantId", "quantity", "wasFew" from locked`;
  await stockTurned(
    (text, values) => tx.$queryRawUnsafe(text, ...values),
    rows.filter(({ wasFew }) => wasFew).map(({ variantId }) => variantId),
  );
  return rows.reduce((all, row) => all + row.quantity, 0);
}
