import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { stockChanged } from './change-stock';
import { lockLevels } from './lock-levels';

export type ReturnedPart = { readonly variantId: string; readonly sellable: number; readonly damaged: number };

// Damaged pieces come in and are written off at once: the book says that they were here.
/**
 * Books returned pieces in, where the order's came from: what can be sold again goes to the orders that wait for it, else it is for sale;
 * what is damaged is written off. The caller holds the order's lock.
 */
export async function takeBack(
  ctx: Context,
  tx: Transaction,
  { orderId, afterSaleId, parts }: { readonly orderId: string; readonly afterSaleId: string; readonly parts: readonly ReturnedPart[] },
): Promise<void> {
  const variantIds = parts.map(({ variantId }) => variantId);
  const levels = await lockLevels(tx, variantIds);
  await tx.$executeRaw`
    with came as (
      select "variantId", sum("sellable")::int as "sellable", sum("damaged")::int as "damaged" from unnest(${variantIds}::uuid[],
        ${parts.map(({ sellable }) => sellable)}::int[], ${parts.map(({ damaged }) => damaged)}::int[]) as c("variantId", "sellable", "damaged")
      group by 1 having sum("sellable" + "damaged") > 0
    ), home as (
      select distinct on (r."variantId") r."variantId", r."warehouseId" from "Reservation" r join came using ("variantId")
      where r."orderId" = ${orderId}::uuid and r."consumed" > 0 order by r."variantId", r."consumed" desc, r."warehouseId"
    ), booked as (
      select "variantId", "warehouseId", "sellable", "damaged" from came join home using ("variantId")
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'return'::"MovementKind", "sellable" + "damaged", 0, 'returned', ${actorName(ctx.actor)}, ${afterSaleId}::uuid, ${ctx.now()}::timestamptz from booked
      union all
      select gen_random_uuid(), "variantId", "warehouseId", 'write_off'::"MovementKind", -"damaged", 0, 'returned_damaged', ${actorName(ctx.actor)}, ${afterSaleId}::uuid, ${ctx.now()}::timestamptz
      from booked where "damaged" > 0
    )
    update "StockLevel" s set "onHand" = s."onHand" + b."sellable", "version" = s."version" + 1
    from booked b where s."variantId" = b."variantId" and s."warehouseId" = b."warehouseId"`;
  await stockChanged(ctx, tx, levels);
}
