import type { PoolClient } from 'pg';
import type { CartLineView } from '@/lib/domain/cart/views';
import { Refusal } from '@/lib/shared/refusal';

export type Reserved = { readonly variantId: string; readonly warehouseId: string };

// Rows are locked in SKU order, so that two orders never wait for each other. The first warehouse by priority that
// holds the whole quantity ships it. The CHECK constraint on StockLevel is the last word.
const reserve = `
  with wanted as (
    select * from unnest($1::uuid[], $2::int[]) as w("variantId", "quantity")
  ), locked as (
    select s."variantId", s."warehouseId", s."onHand" - s."reserved" as available
    from "StockLevel" s join wanted w using ("variantId")
    order by s."variantId", s."warehouseId" for update of s
  ), chosen as (
    select distinct on (w."variantId") w."variantId", w."quantity", l."warehouseId"
    from wanted w join locked l using ("variantId") join "Warehouse" h on h."id" = l."warehouseId"
    where l.available >= w."quantity"
    order by w."variantId", h."priority", h."id"
  )
  update "StockLevel" s set "reserved" = s."reserved" + c."quantity", "version" = s."version" + 1
  from chosen c
  where s."variantId" = c."variantId" and s."warehouseId" = c."warehouseId" and s."onHand" - s."reserved" >= c."quantity"
  returning s."variantId", s."warehouseId"`;

/**
 * Holds the stock of every line, or of none: the caller's transaction rolls back on a refusal.
 * @throws Refusal OUT_OF_STOCK
 */
export async function reserveStock(client: PoolClient, lines: readonly CartLineView[]): Promise<Map<string, string>> {
  const values = [lines.map((line) => line.variantId), lines.map((line) => line.quantity)];
  const { rows } = await client.query<Reserved>({ name: 'reserve-stock', text: reserve, values });
  const warehouses = new Map(rows.map((row) => [row.variantId, row.warehouseId]));
  const missing = lines.find((line) => !warehouses.has(line.variantId));
  if (missing !== undefined) throw new Refusal('OUT_OF_STOCK', { available: Math.min(missing.available, missing.quantity - 1) });
  return warehouses;
}
