import type { Transaction } from '@/lib/db/client';
import { actorName, type StaffContext } from '@/lib/domain/context';
import { stockChanged } from '@/lib/domain/inventory/change-stock';
import { lockLevels, lockLevelsOf } from '@/lib/domain/inventory/lock-levels';
import { releaseStock } from '@/lib/domain/inventory/release-stock';
import { stockTurned } from '@/lib/domain/inventory/stock-tags';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { returnFlashPieces, returnPromotions } from '@/lib/domain/promotions/return-promotions';
import { dropTimer } from '@/lib/domain/timers';
import { Refusal } from '@/lib/shared/refusal';
import type { RefuseDeliveryInput } from './manage-inputs';
import { moveOrders } from './move-orders';

/** What hasn't shipped is for sale again. */
async function release(ctx: StaffContext, tx: Transaction, orderId: string): Promise<void> {
  const lines = await tx.orderLine.findMany({ where: { orderId } });
  // All at once, in SKU order, before any of them changes.
  await lockLevelsOf(tx, orderId);
  const parts = lines
    .map(({ variantId, quantity, shippedQuantity, cancelledQuantity }) => ({
      variantId,
      quantity: quantity - shippedQuantity - cancelledQuantity,
    }))
    .filter(({ quantity }) => quantity > 0);
  if (parts.length > 0) await releaseStock(ctx, tx, { orderId, reason: 'refused', parts });
}

/** Puts what was shipped of an order back where it came from; orders that wait for it get it. */
async function restock(ctx: StaffContext, tx: Transaction, orderId: string): Promise<void> {
  const shipped = await tx.reservation.findMany({ where: { orderId, consumed: { gt: 0 } }, select: { variantId: true } });
  const levels = await lockLevels(
    tx,
    shipped.map(({ variantId }) => variantId),
  );
  await tx.$executeRaw`
    with back as (
      select "variantId", "warehouseId", "consumed" as "quantity" from "Reservation" where "orderId" = ${orderId}::uuid and "consumed" > 0
    ), moved as (
      insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor", "refId", "at")
      select gen_random_uuid(), "variantId", "warehouseId", 'receipt', "quantity", 0, 'refused', ${actorName(ctx.actor)}, ${orderId}::uuid, ${ctx.now()} from back
    )
    update "StockLevel" s set "onHand" = s."onHand" + b."quantity", "version" = s."version" + 1
    from back b where s."variantId" = b."variantId" and s."warehouseId" = b."warehouseId"`;
  await stockChanged(ctx, tx, levels);
}

/**
 * The shopper didn't take, and didn't pay for, what was to be paid on delivery, and the parcels came back: the order closes, what hasn't shipped is for sale again, and the
 * goods are in stock again if they can be sold; coupons, promotions and pieces of flash sales come back. Said twice it is said once.
 * @throws Refusal NOT_FOUND, NOT_COLLECTABLE before anything of it is shipped, or once it is paid
 */
export async function refuseDelivery(ctx: StaffContext, { number, goods }: RefuseDeliveryInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const own = { number, merchantId: ctx.actor.merchantId };
    const order = await tx.order.findFirst({ where: own, select: { id: true } });
    if (order === null) throw new Refusal('NOT_FOUND');
    const data = { closedReason: 'refused', closedAt: ctx.now() };
    const [refused] = await moveOrders(ctx, tx, { name: 'refuse', where: own, data, event: { type: 'refused' } });
    if (refused === undefined) {
      if ((await tx.order.count({ where: { ...own, closedReason: 'refused' } })) > 0) return;
      throw new Refusal('NOT_COLLECTABLE');
    }
    await dropTimer(tx, 'auto_receive', refused);
    await release(ctx, tx, refused);
    if (goods === 'sellable') await restock(ctx, tx, refused);
    const flashAgain = await returnFlashPieces(tx, [refused]);
    await returnPromotions(ctx, tx, [refused]);
    await stockTurned((text, values) => tx.$queryRawUnsafe(text, ...values), flashAgain);
    await writeAudit(ctx, tx, { action: 'order.refuse', entity: 'order', entityId: refused, after: { goods } });
  });
}
