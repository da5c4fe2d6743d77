import type { ShopperContext } from '@/lib/domain/context';
import { endAttempts } from '@/lib/domain/payments/end-attempts';
import type { PaymentProviders } from '@/lib/domain/payments/provider';
import { Refusal } from '@/lib/shared/refusal';
import { closeGroup } from './close-group';

/**
 * Cancels an unpaid order that hasn't begun to ship, and with it whatever was to be paid in the same payment; one that is paid on
 * delivery goes alone. The trade is closed at the
 * provider first; a link that was never opened can't be closed there, so money that still comes by it is refunded.
 * Cancelling twice is cancelling once.
 * @throws Refusal NOT_FOUND, ORDER_NOT_CANCELLABLE when paid or shipped, PAYMENT_IN_REVIEW, PAYMENT_UNAVAILABLE when the provider can't say.
 */
export async function cancelOrder(ctx: ShopperContext, providers: PaymentProviders, number: string): Promise<void> {
  const order = await ctx.db.order.findFirst({
    where: { number, userId: ctx.actor.userId },
    select: { id: true, groupId: true, paymentStatus: true, payOnDelivery: true },
  });
  if (order === null) throw new Refusal('NOT_FOUND');
  if (order.paymentStatus === 'closed') return;
  if (order.paymentStatus !== 'unpaid') throw new Refusal('ORDER_NOT_CANCELLABLE');
  const ended = await endAttempts(ctx, providers, order.groupId);
  if (ended === 'paid') throw new Refusal('ORDER_NOT_CANCELLABLE');
  if (ended === 'review') throw new Refusal('PAYMENT_IN_REVIEW');
  if (ended === 'unknown') throw new Refusal('PAYMENT_UNAVAILABLE');
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "OrderGroup" where "id" = ${order.groupId}::uuid for update`;
    // An attempt whose link was never opened stays pending: it is asked about until the link is worth nothing (query-payment.ts).
    const closed = await closeGroup(ctx, tx, order.groupId, 'cancelled', order.payOnDelivery ? order.id : null);
    if (closed === 0 && (await tx.order.count({ where: { number, paymentStatus: 'closed' } })) === 0)
      throw new Refusal('ORDER_NOT_CANCELLABLE');
  });
}
