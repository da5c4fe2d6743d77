import type { ShopperContext } from '@/lib/domain/context';
import { recordEvents } from '@/lib/domain/orders/record-event';
import { dropTimer } from '@/lib/domain/timers';
import { Refusal } from '@/lib/shared/refusal';
import { cashAllowed, readCashTerms } from './cash-terms';
import type { PaymentProviders } from './provider';
import { giveUpOthers, payableGroup } from './start-payment';

/**
 * An unpaid group is to be paid when it comes: the open attempt ends first, then its orders may ship and nothing closes them. Money
 * that still comes by a link that was never opened pays them, and none is collected.
 * @throws Refusal as startPayment does, METHOD_UNAVAILABLE when a shop doesn't take money on delivery for its order
 */
export async function choosePayOnDelivery(ctx: ShopperContext, providers: PaymentProviders, groupNumber: string): Promise<void> {
  const group = await ctx.db.$transaction((tx) => payableGroup(ctx, tx, groupNumber));
  const orders = await ctx.db.order.findMany({ where: { groupId: group.id }, select: { id: true, merchantId: true, payable: true } });
  const terms = await readCashTerms(
    ctx.pool,
    orders.map(({ merchantId }) => merchantId),
  );
  if (!cashAllowed(orders, terms)) throw new Refusal('METHOD_UNAVAILABLE', {}, 'method');
  const replaced = await giveUpOthers(ctx, providers, groupNumber, null);
  await ctx.db.$transaction(async (tx) => {
    await payableGroup(ctx, tx, groupNumber);
    const open = await tx.paymentAttempt.findFirst({ where: { groupId: group.id, status: 'pending' }, select: { id: true } });
    if (open !== null && open.id !== replaced) throw new Refusal('PAYMENT_UNAVAILABLE');
    if (open !== null) await tx.paymentAttempt.update({ where: { id: open.id }, data: { status: 'replaced' } });
    // By id, as everybody locks orders.
    const unpaid = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "Order" where "groupId" = ${group.id}::uuid and "paymentStatus" = 'unpaid' order by "id" for no key update`;
    const ids = unpaid.map(({ id }) => id);
    await tx.order.updateMany({ where: { id: { in: ids } }, data: { payOnDelivery: true } });
    await dropTimer(tx, 'close_unpaid', group.id);
    await recordEvents(ctx, tx, ids, { type: 'pay_on_delivery' });
  });
}
