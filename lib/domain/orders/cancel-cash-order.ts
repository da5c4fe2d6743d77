import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { closeGroup } from './close-group';

/**
 * Staff cancel an order that is paid on delivery, before anything of it ships. Cancelling twice is cancelling once.
 * @throws Refusal NOT_FOUND, ORDER_NOT_CANCELLABLE
 */
export async function cancelCashOrder(ctx: StaffContext, { number }: { readonly number: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const order = await tx.order.findFirst({
      where: { number, merchantId: ctx.actor.merchantId },
      select: { id: true, groupId: true, paymentStatus: true, payOnDelivery: true },
    });
    if (order === null) throw new Refusal('NOT_FOUND');
    if (order.paymentStatus === 'closed') return;
    if (!order.payOnDelivery) throw new Refusal('ORDER_NOT_CANCELLABLE');
    await tx.$queryRaw`select 1 from "OrderGroup" where "id" = ${order.groupId}::uuid for update`;
    const closed = await closeGroup(ctx, tx, order.groupId, 'cancelled', order.id);
    if (closed === 0) {
      if ((await tx.order.count({ where: { id: order.id, paymentStatus: 'closed' } })) > 0) return;
      throw new Refusal('ORDER_NOT_CANCELLABLE');
    }
    await writeAudit(ctx, tx, { action: 'order.cancel', entity: 'order', entityId: order.id });
  });
}
