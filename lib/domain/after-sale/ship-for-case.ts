import type { Transaction } from '@/lib/db/client';
import type { Context, ShopperContext, StaffContext } from '@/lib/domain/context';
import { followParcel } from '@/lib/domain/fulfilment/follow-parcel';
import { shipStock } from '@/lib/domain/fulfilment/ship-stock';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { WaybillInput } from './inputs';
import { type LockedCase, lockCase } from './lock-case';
import { moveCase } from './move-case';

type Waybill = Omit<WaybillInput, 'number'>;

/** A parcel with the case's pieces; tracking begins. */
async function addParcel(
  ctx: Context,
  tx: Transaction,
  one: LockedCase,
  direction: 'back' | 'exchange',
  waybill: Waybill,
): Promise<string> {
  if ((await tx.carrier.count({ where: { code: waybill.carrierCode } })) === 0) throw new Refusal('INVALID_INPUT', {}, 'carrierCode');
  const id = newId(ctx.now().getTime());
  const { count } = await tx.shipment.createMany({
    data: [{ id, orderId: one.orderId, afterSaleId: one.id, direction, ...waybill, createdAt: ctx.now() }],
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal('TRACKING_NUMBER_TAKEN', {}, 'trackingNumber');
  await tx.shipmentLine.createMany({ data: one.lines.map(({ orderLineId, quantity }) => ({ shipmentId: id, orderLineId, quantity })) });
  await followParcel(ctx, tx, id);
  return id;
}

const words = ({ trackingNumber }: Waybill) => ({ text: trackingNumber });

/**
 * The shopper has sent the goods back; the shop has 10 days to confirm that they came.
 * @throws Refusal NOT_FOUND, CASE_MOVED, TRACKING_NUMBER_TAKEN, INVALID_INPUT for an unknown carrier
 */
export const shipBack = (ctx: ShopperContext, { number, ...waybill }: WaybillInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, userId: ctx.actor.userId });
    await moveCase(ctx, tx, one, 'ship_back', { said: words(waybill) });
    await addParcel(ctx, tx, one, 'back', waybill);
  });

/**
 * The shop sends the new goods of an exchange: out of the stock that was held for it.
 * @throws Refusal NOT_FOUND, CASE_MOVED, TRACKING_NUMBER_TAKEN, INVALID_INPUT for an unknown carrier
 */
export const shipNew = (ctx: StaffContext, { number, ...waybill }: WaybillInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, merchantId: ctx.actor.merchantId });
    await moveCase(ctx, tx, one, 'ship_new', { said: words(waybill) });
    const shipmentId = await addParcel(ctx, tx, one, 'exchange', waybill);
    const parts = one.lines.map(({ quantity, orderLine }) => ({ variantId: orderLine.variantId, quantity }));
    const pieces = parts.reduce((all, { quantity }) => all + quantity, 0);
    if ((await shipStock(ctx, tx, { id: shipmentId, orderId: one.orderId, afterSaleId: one.id, parts })) < pieces)
      throw new Refusal('SHIPMENT_QUANTITY');
    await writeAudit(ctx, tx, { action: 'after_sale.ship', entity: 'after_sale', entityId: one.id, after: { number, ...waybill } });
  });
