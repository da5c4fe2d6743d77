import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { actorName, type Context } from '@/lib/domain/context';
import { recordEvents } from '@/lib/domain/orders/record-event';
import { availableSql } from './available';

/** A reservation of which `backordered` pieces are still to come. */
export type Waiting = {
  readonly id: string;
  readonly orderId: string;
  readonly variantId: string;
  readonly warehouseId: string;
  readonly backordered: number;
};
export type FreeLevel = { readonly variantId: string; readonly warehouseId: string; readonly available: number };
/** So many pieces that lie free in `to` become the reservation's, which waited for them in its own warehouse. */
export type Fill = { readonly waiting: Waiting; readonly to: string; readonly pieces: number };

/** Gives what is free to those who wait, in the order given: from the warehouse that they wait in first, then from the others. */
export function fillsOf(levels: readonly FreeLevel[], waiting: readonly Waiting[]): Fill[] {
  const free = new Map(levels.map((level) => [level, level.available]));
  return waiting.flatMap((one) => {
    const own = levels.filter(({ variantId }) => variantId === one.variantId);
    const near = own.toSorted((a, b) => Number(b.warehouseId === one.warehouseId) - Number(a.warehouseId === one.warehouseId));
    let missing = one.backordered;
    return near.flatMap((level): Fill[] => {
      const pieces = Math.min(missing, free.get(level) ?? 0);
      missing -= pieces;
      free.set(level, (free.get(level) ?? 0) - pieces);
      return pieces > 0 ? [{ waiting: one, to: level.warehouseId, pieces }] : [];
    });
  });
}

/** Pieces that lie elsewhere: the reservation moves there with them, and is gone where nothing of it is left. */
async function moveReservations(tx: Transaction, fills: readonly Fill[]): Promise<void> {
  const moved = Map.groupBy(fills, ({ waiting }) => waiting.id);
  if (moved.size === 0) return;
  const totals = [...moved].map(([id, own]) => ({ id, pieces: own.reduce((all, { pieces }) => all + pieces, 0) }));
  const given = Prisma.sql`unnest(${totals.map(({ id }) => id)}::uuid[], ${totals.map(({ pieces }) => pieces)}::int[]) as m("id", "pieces")`;
  await tx.$executeRaw`
    insert into "Reservation" ("id", "orderId", "afterSaleId", "variantId", "warehouseId", "quantity", "expectedAt", "createdAt")
    select gen_random_uuid(), r."orderId", r."afterSaleId", r."variantId", m."to", m."pieces", r."expectedAt", r."createdAt"
    from unnest(${fills.map(({ waiting }) => waiting.id)}::uuid[], ${fills.map(({ to }) => to)}::uuid[], ${fills.map(({ pieces }) => pieces)}::int[])
      as m("id", "to", "pieces") join "Reservation" r on r."id" = m."id"
    on conflict ("orderId", "variantId", "warehouseId", "afterSaleId") do update set "quantity" = "Reservation"."quantity" + excluded."quantity", "state" = 'held'`;
  await tx.$executeRaw`delete from "Reservation" r using ${given} where r."id" = m."id" and r."quantity" = m."pieces"`;
  await tx.$executeRaw`
    update "Reservation" r set "quantity" = r."quantity" - m."pieces", "backordered" = r."backordered" - m."pieces",
      "state" = (case when r."consumed" = r."quantity" - m."pieces" then 'consumed' else 'held' end)::"ReservationState"
    from ${given} where r."id" = m."id" and r."quantity" > m."pieces"`;
}

/**
 * Holds what is free of these SKUs for the orders that wait for it, in the order of their coming. Call it in the transaction that
 * made something free, with all the SKUs' levels locked.
 */
export async function fillBackorders(ctx: Context, tx: Transaction, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  const waiting = await tx.$queryRaw<Waiting[]>`
    select "id", "orderId", "variantId", "warehouseId", "backordered" from "Reservation"
    where "variantId" = any(${[...variantIds]}::uuid[]) and "backordered" > 0 and "state" = 'held' order by "createdAt", "id"`;
  if (waiting.length === 0) return;
  const levels = await tx.$queryRaw<FreeLevel[]>`
    select s."variantId", s."warehouseId", ${Prisma.raw(availableSql('s'))} as "available" from "StockLevel" s
    where s."variantId" = any(${[...variantIds]}::uuid[]) order by s."variantId", s."warehouseId"`;
  const fills = fillsOf(levels, waiting);
  if (fills.length === 0) return;
  const here = fills.filter(({ waiting: one, to }) => one.warehouseId === to);
  await tx.$executeRaw`
    update "Reservation" r set "backordered" = r."backordered" - f."pieces"
    from unnest(${here.map(({ waiting: one }) => one.id)}::uuid[], ${here.map(({ pieces }) => pieces)}::int[]) as f("id", "pieces") where r."id" = f."id"`;
  await moveReservations(
    tx,
    fills.filter(({ waiting: one, to }) => one.warehouseId !== to),
  );
  const column = <T>(of: (fill: Fill) => T) => fills.map(of);
  await tx.$executeRaw`
    with fills as (
      select * from unnest(${column(({ waiting: one }) => one.orderId)}::uuid[], ${column(({ waiting: one }) => one.variantId)}::uuid[],
        ${column(({ waiting: one }) => one.warehouseId)}::uuid[], ${column(({ to }) => to)}::uuid[], ${column(({ pieces }) => pieces)}::int[])
        as f("orderId", "variantId", "from", "to", "pieces")
    ), sides as (
      select "orderId", "variantId", "warehouseId", sum("held")::int as "held", sum("waited")::int as "waited" from (
        select "orderId", "variantId", "to" as "warehouseId", "pieces" as "held", 0 as "waited" from fills
        union all select "orderId", "variantId", "from", 0, "pieces" from fills
      ) s group by 1, 2, 3
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "deltaBackordered", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'backorder_filled', 0, "held", -"waited", ${actorName(ctx.actor)}, "orderId", ${ctx.now()} from sides
    )
    update "StockLevel" s set "reserved" = s."reserved" + t."held", "backordered" = s."backordered" - t."waited", "version" = s."version" + 1
    from (select "variantId", "warehouseId", sum("held")::int as "held", sum("waited")::int as "waited" from sides group by 1, 2) t
    where s."variantId" = t."variantId" and s."warehouseId" = t."warehouseId"`;
  await tellOrders(
    ctx,
    tx,
    fills.map(({ waiting: one }) => one.orderId),
  );
}

/** Orders that wait for nothing any more say so in their history. */
async function tellOrders(ctx: Context, tx: Transaction, orderIds: readonly string[]): Promise<void> {
  const waiting = await tx.reservation.findMany({
    where: { orderId: { in: [...orderIds] }, backordered: { gt: 0 }, state: 'held' },
    select: { orderId: true },
  });
  const still = new Set(waiting.map(({ orderId }) => orderId));
  const whole = [...new Set(orderIds)].filter((id) => !still.has(id));
  await recordEvents(ctx, tx, whole, { type: 'came_in' });
}
