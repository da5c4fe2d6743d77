import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { MarkPackingInput } from './cancel-inputs';
import { recordEvent } from './record-event';
import { lockOrder } from './lock-order';

/**
 * The shop begins to pack an order, or stops: while it packs, the shopper can't cancel alone. Saying it twice is saying it once.
 * @throws Refusal NOT_FOUND, ORDER_NOT_SHIPPABLE
 */
export async function markPacking(ctx: StaffContext, { number, packing }: MarkPackingInput): Promise<void> {
  const packingAt = packing === 'begin' ? ctx.now() : null;
  await ctx.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, { number, merchantId: ctx.actor.merchantId });
    if (order.paymentStatus !== 'paid' || (order.fulfilmentStatus !== 'none' && order.fulfilmentStatus !== 'partially_shipped'))
      throw new Refusal('ORDER_NOT_SHIPPABLE');
    if ((order.packingAt === null) === (packingAt === null)) return;
    await tx.order.update({ where: { id: order.id }, data: { packingAt } });
    await recordEvent(ctx, tx, order.id, { type: 'packing', data: { packing } });
    await writeAudit(ctx, tx, { action: 'order.packing', entity: 'order', entityId: order.id, after: { packing } });
  });
}
