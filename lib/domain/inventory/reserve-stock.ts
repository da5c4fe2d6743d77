import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { actorName, type Context } from '@/lib/domain/context';
import { availableSql } from './available';
import { stockChanged } from './change-stock';
import { lockLevels } from './lock-levels';

/**
 * Holds new goods for an exchange, from the warehouses that ship first: whole or not at all. The caller holds the order's lock.
 * @returns whether there was enough; if not, nothing is held
 */
export async function reserveForExchange(
  ctx: Context,
  tx: Transaction,
  wanted: {
    readonly orderId: string;
    readonly afterSaleId: string;
    readonly parts: readonly { readonly variantId: string; readonly quantity: number }[];
  },
): Promise<boolean> {
  const variantIds = wanted.parts.map(({ variantId }) => variantId);
  const levels = await lockLevels(tx, variantIds);
  const [taken] = await tx.$queryRaw<{ parts: number }[]>`
    with wanted as (
      select "variantId", sum("quantity")::int as "quantity" from unnest(${variantIds}::uuid[],
        ${wanted.parts.map((part) => part.quantity)}::int[]) as w("variantId", "quantity") group by 1
    ), there as (
      select s."variantId", s."warehouseId", ${Prisma.raw(availableSql('s'))} as "available", h."priority"
      from wanted join "StockLevel" s using ("variantId") join "Warehouse" h on h."id" = s."warehouseId"
    ), placed as (
      select *, sum("available") over (partition by "variantId" order by "priority", "warehouseId") - "available" as "before" from there where "available" > 0
    ), parts as (
      select p."variantId", p."warehouseId", least(p."available", w."quantity" - p."before")::int as "quantity"
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
    select count(*)::int as "parts" from whole`;
  const whole = taken !== undefined && taken.parts > 0;
  if (whole) await stockChanged(ctx, tx, levels);
  return whole;
}
