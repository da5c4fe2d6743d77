import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { fewPieces, stockTurned } from './stock-tags';

export type ReturnedPart = { readonly variantId: string; readonly sellable: number; readonly damaged: number };

// Stock rows are locked in SKU order. Damaged pieces come in and are written off at once: the book says that they were here.
/** Books returned pieces in, where the order's came from: what can be sold again is for sale, what is damaged is written off. */
export async function takeBack(
  ctx: Context,
  tx: Transaction,
  { orderId, afterSaleId, parts }: { readonly orderId: string; readonly afterSaleId: string; readonly parts: readonly ReturnedPart[] },
): Promise<void> {
  const rows = await tx.$queryRaw<{ variantId: string; wasFew: boolean }[]>`
    with came as (
      select * from unnest(${parts.map(({ variantId }) => variantId)}::uuid[], ${parts.map(({ sellable }) => sellable)}::int[],
        ${parts.map(({ damaged }) => damaged)}::int[]) as c("variantId", "sellable", "damaged") where "sellable" + "damaged" > 0
    ), home as (
      select distinct on (r."variantId") r."variantId", r."warehouseId" from "Reservation" r join came using ("variantId")
      where r."orderId" = ${orderId}::uuid and r."consumed" > 0 order by r."variantId", r."consumed" desc, r."warehouseId"
    ), locked as (
      select s."variantId", s."warehouseId", c."sellable", c."damaged", s."onHand" - s."reserved" <= ${fewPieces} as "wasFew"
      from came c join home h using ("variantId") join "StockLevel" s on s."variantId" = h."variantId" and s."warehouseId" = h."warehouseId"
      order by s."variantId", s."warehouseId" for update of s
    ), booked as (
      update "StockLevel" s set "onHand" = s."onHand" + l."sellable", "version" = s."version" + 1
      from locked l where s."variantId" = l."variantId" and s."warehouseId" = l."warehouseId"
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'return'::"MovementKind", "sellable" + "damaged", 0, 'returned', ${actorName(ctx.actor)}, ${afterSaleId}::uuid, ${ctx.now()}::timestamptz from locked
      union all
      select gen_random_uuid(), "variantId", "warehouseId", 'write_off'::"MovementKind", -"damaged", 0, 'returned_damaged', ${actorName(ctx.actor)}, ${afterSaleId}::uuid, ${ctx.now()}::timestamptz
      from locked where "damaged" > 0
    )
    select "variantId", "wasFew" from locked`;
  await stockTurned(
    (text, values) => tx.$queryRawUnsafe(text, ...values),
    rows.filter(({ wasFew }) => wasFew).map(({ variantId }) => variantId),
  );
}
