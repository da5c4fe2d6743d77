import { actorName, type Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { availableSql } from '@/lib/domain/inventory/available';
import { fillBackorders } from '@/lib/domain/inventory/fill-backorders';
import { fewPieces, stockTurned } from '@/lib/domain/inventory/stock-tags';
import { returnFlashPieces, returnPromotions } from '@/lib/domain/promotions/return-promotions';
import { dropTimer } from '@/lib/domain/timers';
import { fromStatesSql } from './move-orders';
import { recordEvents } from './record-event';

// Orders are closed and their stock given back in one statement.
const release = `
  with closed as (
    update "Order" o set "paymentStatus" = 'closed', "closedReason" = $2, "closedAt" = $3
    where o."groupId" = $1::uuid and ($5::uuid is null or o."id" = $5::uuid) and ${fromStatesSql('close')} returning o."id"
  ), freed as (
    update "Reservation" r set "state" = 'released' from closed
    where r."orderId" = closed."id" and r."state" = 'held'
    returning r."orderId", r."variantId", r."warehouseId", r."quantity" - r."consumed" - r."backordered" as "held", r."backordered"
  ), totals as (
    select "variantId", "warehouseId", sum("held")::int as "held", sum("backordered")::int as "backordered" from freed group by 1, 2
  ), given_back as (
    update "StockLevel" s set "reserved" = s."reserved" - t."held", "backordered" = s."backordered" - t."backordered", "version" = s."version" + 1
    from totals t where s."variantId" = t."variantId" and s."warehouseId" = t."warehouseId"
  ), moved as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "deltaBackordered", "reason", "actor", "refId", "at")
    select gen_random_uuid(), "variantId", "warehouseId", 'release', 0, -"held", -"backordered", $2, $4, "orderId", $3 from freed
  )
  select "id" from closed`;

// The orders, then all levels of their SKUs in SKU order, then what hangs on them: the way of everyone who changes stock.
const lock = `
  with mine as (select o."id" from "Order" o where o."groupId" = $1::uuid and ($2::uuid is null or o."id" = $2::uuid)
    order by o."id" for no key update)
  select s."variantId", ${availableSql('s')} as "available", s."backordered" from "StockLevel" s
  where s."variantId" in (select r."variantId" from "Reservation" r join mine on mine."id" = r."orderId" where r."state" = 'held')
  order by s."variantId", s."warehouseId" for update of s`;

type Locked = { readonly variantId: string; readonly available: number; readonly backordered: number };

/**
 * Closes what is unpaid of a group and gives its stock, promotions, coupons and pieces of flash sales back. Call it only when no
 * attempt of the group can bring money any more, or when late money is to be refunded. Doing it twice does nothing. Of orders that are
 * paid on delivery, each for itself, one alone can be closed.
 * @returns how many orders it closed.
 */
export async function closeGroup(
  ctx: Context,
  tx: Transaction,
  groupId: string,
  reason: 'expired' | 'cancelled',
  orderId: string | null = null,
): Promise<number> {
  const levels = await tx.$queryRawUnsafe<Locked[]>(lock, groupId, orderId);
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(release, groupId, reason, ctx.now(), actorName(ctx.actor), orderId);
  const closed = rows.map(({ id }) => id);
  await recordEvents(ctx, tx, closed, { type: reason });
  await dropTimer(tx, 'close_unpaid', groupId);
  if (closed.length === 0) return 0;
  const waited = levels.filter(({ backordered }) => backordered > 0).map(({ variantId }) => variantId);
  await fillBackorders(ctx, tx, [...new Set(waited)]);
  const flashAgain = await returnFlashPieces(tx, closed);
  await returnPromotions(ctx, tx, closed);
  const few = [...Map.groupBy(levels, ({ variantId }) => variantId)].filter(
    ([, own]) => own.reduce((all, { available }) => all + available, 0) <= fewPieces,
  );
  await stockTurned(
    (text, values) => tx.$queryRawUnsafe(text, ...values),
    [...new Set([...flashAgain, ...few.map(([variantId]) => variantId)])],
  );
  return closed.length;
}
