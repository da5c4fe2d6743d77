import type { Transaction } from '@/lib/db/client';
import { actorName, type StaffContext } from '@/lib/domain/context';

// Stock rows are locked in SKU order, as placing orders does. A line's goods lie in the warehouse that reserved them.
/**
 * Takes what is shipped out of the order's reservations and out of the stock, with a movement for each.
 * @returns how many pieces it took: fewer than were to be shipped means that the order holds too little.
 */
export async function shipStock(
  ctx: StaffContext,
  tx: Transaction,
  shipment: {
    readonly id: string;
    readonly orderId: string;
    /** An exchange's own reservation is taken; without it the order's. */
    readonly afterSaleId?: string;
    readonly parts: readonly { readonly variantId: string; readonly quantity: number }[];
  },
): Promise<number> {
  const variantIds = shipment.parts.map((part) => part.variantId);
  const quantities = shipment.parts.map((part) => part.quantity);
  const [taken] = await tx.$queryRaw<{ pieces: number }[]>`
    with wanted as (
      select * from unnest(${variantIds}::uuid[], ${quantities}::int[]) as w("variantId", "quantity")
    ), held as (
      select r."id", r."variantId", r."warehouseId", r."quantity" - r."consumed" - r."backordered" as "open",
        sum(r."quantity" - r."consumed" - r."backordered") over (partition by r."variantId" order by r."warehouseId")
          - (r."quantity" - r."consumed" - r."backordered") as "before"
      from "Reservation" r where r."orderId" = ${shipment.orderId}::uuid and r."afterSaleId" is not distinct from ${shipment.afterSaleId ?? null}::uuid
        and r."state" = 'held' and r."quantity" > r."consumed" + r."backordered"
    ), locked as (
      select s."variantId", s."warehouseId", least(r."open", w."quantity" - r."before")::int as "quantity", r."id" as "reservationId"
      from wanted w
      join held r on r."variantId" = w."variantId" and w."quantity" > r."before"
      join "StockLevel" s on s."variantId" = r."variantId" and s."warehouseId" = r."warehouseId"
      order by s."variantId", s."warehouseId" for update of s
    ), taken as (
      update "StockLevel" s set "onHand" = s."onHand" - l."quantity", "reserved" = s."reserved" - l."quantity", "version" = s."version" + 1
      from locked l where s."variantId" = l."variantId" and s."warehouseId" = l."warehouseId"
      returning s."variantId", s."warehouseId", l."quantity"
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'ship', -"quantity", -"quantity", ${actorName(ctx.actor)}, ${shipment.id}::uuid, ${ctx.now()}
      from taken
    ), consumed as (
    update "Reservation" r set "consumed" = r."consumed" + l."quantity",
      "state" = (case when r."consumed" + l."quantity" = r."quantity" then 'consumed' else 'held' end)::"ReservationState"
    from locked l where r."id" = l."reservationId"
    )
    select coalesce(sum("quantity"), 0)::int as "pieces" from locked`;
  return taken?.pieces ?? 0;
}
