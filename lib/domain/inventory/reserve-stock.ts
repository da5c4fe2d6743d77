import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { fewPieces, stockTurned } from './stock-tags';

// Stock rows are locked in SKU order, as placing orders does; what is wanted is taken whole or not at all.
/** Holds new goods for an exchange, from the warehouses that ship first. @returns whether there was enough; if not, nothing is held */
export async function reserveForExchange(
  ctx: Context,
  tx: Transaction,
  wanted: {
    readonly orderId: string;
    readonly afterSaleId: string;
    readonly parts: readonly { readonly variantId: string; readonly quantity: number }[];
  },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ variantId: string; few: boolean }[]>`
    with wanted as (
      select "variantId", sum("quantity")::int as "quantity" from unnest(${wanted.parts.map((part) => part.variantId)}::uuid[],
        ${wanted.parts.map((part) => part.quantity)}::int[]) as w("variantId", "quantity") group by 1
    ), locked as (
      select s."variantId", s."warehouseId", s."onHand" - s."reserved" as "available", h."priority"
      from wanted join "StockLevel" s using ("variantId") join "Warehouse" h on h."id" = s."warehouseId"
      order by s."variantId", s."warehouseId" for update of s
    ), placed as (
      select *, sum("available") over (partition by "variantId" order by "priority", "warehouseId") - "available" as "before" from locked where "available" > 0
    ), parts as (
      select p."variantId", p."warehouseId", p."available", least(p."available", w."quantity" - p."before")::int as "quantity"
      from placed p join wanted w using ("variantId") where p."before" < w."quantity"
    ), whole as (
      select * from parts where (select sum("quantity") from parts) = (select sum("quantity") from wanted)
    ), taken as (
      update "StockLevel" s set "reserved" = s."reserved" + p."quantity", "version" = s."version" + 1
      from whole p where s."variantId" = p."variantId" and s."warehouseId" = p."warehouseId"
    ), held as (
      insert into "Reservation" ("id", "orderId", "afterSaleId", "variantId", "warehouseId", "quantity", "createdAt")
      select gen_random_uuid(), ${wanted.orderId}::uuid, ${wanted.afterSaleId}::uuid, "variantId", "warehouseId", "quantity", ${ctx.now()} from whole
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'reserve', 0, "quantity", 'exchange', ${actorName(ctx.actor)}, ${wanted.afterSaleId}::uuid, ${ctx.now()}
      from whole
    )
    select "variantId", "available" - "quantity" <= ${fewPieces} as "few" from whole`;
  await stockTurned(
    (text, values) => tx.$queryRawUnsafe(text, ...values),
    rows.filter(({ few }) => few).map(({ variantId }) => variantId),
  );
  return rows.length > 0;
}
