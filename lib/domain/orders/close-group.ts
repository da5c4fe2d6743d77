import { actorName, type Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { fewPieces, stockTurned } from '@/lib/domain/inventory/stock-tags';
import { returnFlashPieces, returnPromotions } from '@/lib/domain/promotions/return-promotions';
import { dropTimer } from '@/lib/domain/timers';
import { fromStatesSql } from './move-orders';
import { recordEvents } from './record-event';

// Orders are closed and their stock given back in one statement, rows in SKU order.
const release = `
  with closed as (
    update "Order" o set "paymentStatus" = 'closed', "closedReason" = $2, "closedAt" = $3
    where o."groupId" = $1::uuid and ${fromStatesSql('close')} returning o."id"
  ), freed as (
    update "Reservation" r set "state" = 'released' from closed
    where r."orderId" = closed."id" and r."state" = 'held' returning r."orderId", r."variantId", r."warehouseId", r."quantity"
  ), totals as (
    select "variantId", "warehouseId", sum("quantity")::int as quantity from freed group by 1, 2
  ), locked as (
    select s."variantId", s."warehouseId", t.quantity, s."onHand" - s."reserved" <= ${fewPieces} as "wasFew" from "StockLevel" s join totals t using ("variantId", "warehouseId")
    order by s."variantId", s."warehouseId" for update of s
  ), given_back as (
    update "StockLevel" s set "reserved" = s."reserved" - l.quantity, "version" = s."version" + 1
    from locked l where s."variantId" = l."variantId" and s."warehouseId" = l."warehouseId"
  ), moved as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
    select gen_random_uuid(), "variantId", "warehouseId", 'release', 0, -"quantity", $2, $4, "orderId", $3 from freed
  )
  select "id", null::uuid as "back" from closed union all select null, "variantId" from locked where "wasFew"`;

/**
 * Closes what is unpaid of a group and gives its stock, promotions, coupons and flash sale's pieces back. Call it only when no attempt of the group can bring
 * money any more, or when late money is to be refunded. Doing it twice does nothing.
 * @returns how many orders it closed.
 */
export async function closeGroup(ctx: Context, tx: Transaction, groupId: string, reason: 'expired' | 'cancelled'): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ id: string | null; back: string | null }[]>(
    release,
    groupId,
    reason,
    ctx.now(),
    actorName(ctx.actor),
  );
  const closed = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  const flashAgain = await returnFlashPieces(tx, closed);
  await returnPromotions(ctx, tx, closed);
  await recordEvents(ctx, tx, closed, { type: reason });
  await dropTimer(tx, 'close_unpaid', groupId);
  await stockTurned(
    (text, values) => tx.$queryRawUnsafe(text, ...values),
    [...flashAgain, ...rows.flatMap(({ back }) => (back === null ? [] : [back]))],
  );
  return closed.length;
}
