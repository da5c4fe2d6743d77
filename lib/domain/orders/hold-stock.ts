import type { PoolClient } from 'pg';
import type { Part } from '@/lib/domain/inventory/allocate';
import { newId } from '@/lib/shared/id';
import type { GroupRows } from './write-orders';

// The SKUs stand beside the rows: from JSON alone the planner can't know how few they are, and reads a whole warehouse.
const hold = `
  with parts as (
    select * from json_to_recordset($1::json) as p("reservationId" uuid, "movementId" uuid, "orderId" uuid, "variantId" uuid, "warehouseId" uuid,
      "quantity" int, "backordered" int, "expectedAt" timestamptz, "actor" text, "at" timestamptz)
  ), new_reservations as (
    insert into "Reservation" ("id", "orderId", "variantId", "warehouseId", "quantity", "backordered", "expectedAt", "createdAt")
    select "reservationId", "orderId", "variantId", "warehouseId", "quantity", "backordered", "expectedAt", "at" from parts
  ), new_movements as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "deltaBackordered", "actor", "refId", "at")
    select "movementId", "variantId", "warehouseId", 'reserve', 0, "quantity" - "backordered", "backordered", "actor", "orderId", "at" from parts
  )
  update "StockLevel" s set "reserved" = s."reserved" + p."held", "backordered" = s."backordered" + p."backordered", "version" = s."version" + 1
  from (select "variantId", "warehouseId", sum("quantity" - "backordered")::int as "held", sum("backordered")::int as "backordered"
        from parts group by 1, 2) p
  where s."variantId" = any($2::uuid[]) and s."variantId" = p."variantId" and s."warehouseId" = p."warehouseId"`;

const dayMs = 86_400_000;

/** What a group's orders take of the stock, by warehouse; `days`: until what is still to come is expected to ship. */
export type Held = { readonly rows: GroupRows; readonly parts: readonly (Part & { readonly days: number | null })[] };

function rowsOfParts({ rows: { group, lines, actor }, parts }: Held) {
  const orderOf = new Map(lines.map(({ variantId, orderId }) => [variantId, orderId]));
  const id = () => newId(group.at.getTime());
  return parts.map(({ days, ...part }) => ({
    ...part,
    expectedAt: days === null ? null : new Date(group.at.getTime() + days * dayMs),
    reservationId: id(),
    movementId: id(),
    orderId: orderOf.get(part.variantId),
    actor,
    at: group.at,
  }));
}

/** Holds the stock of orders, with a reservation and a movement for each part. The levels are locked. */
export async function holdStock(client: PoolClient, groups: readonly Held[]): Promise<void> {
  const parts = groups.flatMap(rowsOfParts);
  const variantIds = [...new Set(parts.map(({ variantId }) => variantId))];
  await client.query({ name: 'hold-stock', text: hold, values: [JSON.stringify(parts), variantIds] });
}
