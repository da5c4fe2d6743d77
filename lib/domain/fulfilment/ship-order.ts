import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { allows } from '@/lib/domain/orders/transitions';
import type { OrderState } from '@/lib/domain/orders/views';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { followParcel } from './follow-parcel';
import type { ShipOrderInput } from './inputs';
import { shipStock } from './ship-stock';

type OrderRow = OrderState & { readonly id: string };

/**
 * Ships lines of a paid order as one parcel: stock and reservation go down, tracking begins. Saying it twice (the same
 * carrier and number for the same order) makes one shipment.
 * @throws Refusal NOT_FOUND, ORDER_NOT_SHIPPABLE, SHIPMENT_QUANTITY when more than what is left, AWAITING_STOCK when
 * pieces have not come yet, TRACKING_NUMBER_TAKEN,
 * INVALID_INPUT for an unknown carrier.
 */
export async function shipOrder(ctx: StaffContext, input: ShipOrderInput): Promise<{ shipmentId: string }> {
  const { number, carrierCode, trackingNumber } = input;
  if ((await ctx.db.carrier.count({ where: { code: carrierCode } })) === 0) throw new Refusal('INVALID_INPUT', {}, 'carrierCode');
  return ctx.db.$transaction(async (tx) => {
    // The order's row is the lock that parcels and deliveries of one order queue at.
    const [order] = await tx.$queryRaw<OrderRow[]>`
      select "id", "paymentStatus"::text, "fulfilmentStatus"::text, "afterSaleStatus"::text, "payOnDelivery" from "Order"
      where "number" = ${number} and "merchantId" = ${ctx.actor.merchantId}::uuid for no key update`;
    if (order === undefined) throw new Refusal('NOT_FOUND');
    const same = await tx.shipment.findUnique({
      where: { carrierCode_trackingNumber: { carrierCode, trackingNumber } },
      select: { id: true, orderId: true, lines: { select: { orderLineId: true, quantity: true } } },
    });
    if (same?.orderId === order.id && sameLines(same.lines, input.lines)) return { shipmentId: same.id };
    if (!allows('ship_part', order)) throw new Refusal('ORDER_NOT_SHIPPABLE');

    const shipmentId = newId(ctx.now().getTime());
    const { count } = await tx.shipment.createMany({
      data: [{ id: shipmentId, orderId: order.id, carrierCode, trackingNumber, createdAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal('TRACKING_NUMBER_TAKEN', {}, 'trackingNumber');
    const lines = await shipLines(ctx, tx, { shipmentId, orderId: order.id, wanted: input.lines });
    const status = await advanceOrder(ctx, tx, order.id);
    const data = { shipmentId, carrierCode, trackingNumber, lines };
    await recordEvent(ctx, tx, order.id, { type: 'shipped', data });
    const before = { fulfilmentStatus: order.fulfilmentStatus };
    await writeAudit(ctx, tx, {
      action: 'order.ship',
      entity: 'order',
      entityId: order.id,
      before,
      after: { fulfilmentStatus: status, ...data },
    });
    await followParcel(ctx, tx, shipmentId);
    await enqueueLetter(ctx, tx, { about: 'order_shipped', shipmentId });
    return { shipmentId };
  });
}

type ParcelLine = { readonly orderLineId: string; readonly quantity: number };
const sameLines = (sent: readonly ParcelLine[], wanted: readonly ParcelLine[]): boolean => {
  const words = new Set(wanted.map(({ orderLineId, quantity }) => `${orderLineId} ${quantity}`));
  return sent.length === words.size && sent.every(({ orderLineId, quantity }) => words.has(`${orderLineId} ${quantity}`));
};

type Parcel = { readonly shipmentId: string; readonly orderId: string; readonly wanted: ShipOrderInput['lines'] };

async function shipLines(ctx: StaffContext, tx: Transaction, { shipmentId, orderId, wanted }: Parcel) {
  const byLine = new Map<string, number>();
  for (const line of wanted) byLine.set(line.orderLineId, (byLine.get(line.orderLineId) ?? 0) + line.quantity);
  const lines = [...byLine].map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
  if (lines.length === 0 || lines.some((line) => line.quantity <= 0)) throw new Refusal('SHIPMENT_QUANTITY');
  const parts = await tx.$queryRaw<{ variantId: string; quantity: number }[]>`
    update "OrderLine" l set "shippedQuantity" = l."shippedQuantity" + w."quantity"
    from unnest(${lines.map((line) => line.orderLineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[]) as w("id", "quantity")
    where l."id" = w."id" and l."orderId" = ${orderId}::uuid and l."shippedQuantity" + l."cancelledQuantity" + w."quantity" <= l."quantity"
    returning l."variantId", w."quantity"`;
  if (parts.length < lines.length) throw new Refusal('SHIPMENT_QUANTITY');
  await tx.shipmentLine.createMany({ data: lines.map((line) => ({ shipmentId, ...line })) });
  const pieces = parts.reduce((all, part) => all + part.quantity, 0);
  if ((await shipStock(ctx, tx, { id: shipmentId, orderId, parts })) < pieces) {
    const waits = await tx.reservation.count({ where: { orderId, backordered: { gt: 0 } } });
    throw new Refusal(waits > 0 ? 'AWAITING_STOCK' : 'SHIPMENT_QUANTITY');
  }
  return lines;
}

/** Shipped when nothing is left to ship, else partially. */
async function advanceOrder(ctx: StaffContext, tx: Transaction, orderId: string): Promise<'shipped' | 'partially_shipped'> {
  const [rest] = await tx.$queryRaw<{ left: number }[]>`
    select count(*)::int as "left" from "OrderLine" where "orderId" = ${orderId}::uuid and "shippedQuantity" + "cancelledQuantity" < "quantity"`;
  const status = rest?.left === 0 ? 'shipped' : 'partially_shipped';
  const moved = await moveOrders(ctx, tx, {
    name: status === 'shipped' ? 'ship_rest' : 'ship_part',
    where: { id: orderId, merchantId: ctx.actor.merchantId },
    data: status === 'shipped' ? { shippedAt: ctx.now() } : {},
  });
  if (moved.length === 0) throw new Refusal('ORDER_NOT_SHIPPABLE');
  return status;
}
